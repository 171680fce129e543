import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Ten shades because the library asks for ten; what is seen comes from tokens.css through `officeColours` below. */
const brand: MantineColorsTuple = [
  '#eef2fc',
  '#dbe3f8',
  '#b9c8f0',
  '#93a9e6',
  '#7089da',
  '#5470cd',
  '#3f63cf',
  '#2f4fac',
  '#24408e',
  '#1b3273',
]

export const theme = createTheme({
  fontFamily: 'var(--face)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 6 },
  colors: { brand },
  autoContrast: true,
  focusClassName: 'focus-ring',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '99px' },
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '18px', xl: '22px' },
  lineHeights: { xs: '1.34', sm: '1.43', md: '1.5', lg: '1.45', xl: '1.28' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--shadow-menu)',
    lg: 'var(--shadow-dialog)',
    xl: 'var(--shadow-dialog)',
  },
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // Our pages never scroll as a whole, so nothing is to be locked; and the lock would write a style sheet our policy refuses.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
  headings: {
    fontFamily: 'var(--face)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '18px', lineHeight: '26px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
})

const both = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--faint)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--brand-text)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--subtle)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--subtle)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand-hover)',
  '--mantine-color-brand-light': 'var(--brand-soft)',
  '--mantine-color-brand-light-hover': 'var(--brand-soft)',
  '--mantine-color-brand-light-color': 'var(--brand-text)',
  '--mantine-color-brand-outline': 'var(--brand-text)',
  '--mantine-color-brand-outline-hover': 'var(--brand-soft)',
  '--mantine-color-gray-light-color': 'var(--muted)',
  '--mantine-color-gray-light-hover': 'var(--subtle)',
  '--mantine-color-red-filled': '#a8231b',
  '--mantine-color-red-filled-hover': '#8c1c15',
  '--mantine-color-red-light': 'var(--late-bg)',
  '--mantine-color-red-light-color': 'var(--late)',
}

/** The library's variables, pointed at our tokens, so that one file holds the colours and a commune can change its own. */
export const officeColours: CSSVariablesResolver = () => ({ variables: {}, light: both, dark: both })
