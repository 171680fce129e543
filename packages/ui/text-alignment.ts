import { Extension } from '@tiptap/core'

export const alignments = ['left', 'center', 'right', 'justify'] as const
export type Alignment = (typeof alignments)[number]

const isAlignment = (value: unknown): value is Alignment => alignments.includes(value as Alignment)

/**
 * How a paragraph stands, kept as the attribute `textAlign` that other tools know. On the screen it is an attribute and a style
 * sheet, not an inline style, which our content policy refuses.
 */
export const TextAlignment = Extension.create({
  name: 'textAlignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        textAlign: {
          default: null,
          parseHTML: (element: HTMLElement) => {
            const found = element.dataset.align || element.style.textAlign
            return isAlignment(found) ? found : null
          },
          renderHTML: ({ textAlign }: { textAlign?: unknown }) =>
            isAlignment(textAlign) ? { 'data-align': textAlign } : {},
        },
      },
    },
  ],
})
