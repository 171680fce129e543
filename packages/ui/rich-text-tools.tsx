import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import {
  IconAlignCenter,
  IconAlignJustified,
  IconAlignLeft,
  IconAlignRight,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type ReactNode, useState } from 'react'
import css from './rich-text-desk.module.css'
import type { Alignment } from './text-alignment.ts'

type Tool = { label: string; icon: ReactNode; on?: boolean; can?: boolean; run: () => void }

/** The row of buttons above a text. */
export function RichTextTools({ editor }: { editor: Editor }) {
  const t = useWords('ui')
  const [address, setAddress] = useState<string | null>(null)
  const now = useEditorState({ editor, selector: ({ editor: at }) => whatIsOn(at) })
  const at = () => editor.chain().focus()
  const align = (to: Alignment) =>
    at().updateAttributes('paragraph', { textAlign: to }).updateAttributes('heading', { textAlign: to }).run()

  const groups: Tool[][] = [
    [
      { label: t('editor.bold'), icon: <IconBold size={18} />, on: now.bold, run: () => at().toggleBold().run() },
      {
        label: t('editor.italic'),
        icon: <IconItalic size={18} />,
        on: now.italic,
        run: () => at().toggleItalic().run(),
      },
      {
        label: t('editor.underline'),
        icon: <IconUnderline size={18} />,
        on: now.underline,
        run: () => at().toggleUnderline().run(),
      },
    ],
    [
      {
        label: t('editor.heading'),
        icon: <IconHeading size={18} />,
        on: now.heading,
        run: () => at().toggleHeading({ level: 2 }).run(),
      },
      {
        label: t('editor.bullets'),
        icon: <IconList size={18} />,
        on: now.bullets,
        run: () => at().toggleBulletList().run(),
      },
      {
        label: t('editor.numbers'),
        icon: <IconListNumbers size={18} />,
        on: now.numbers,
        run: () => at().toggleOrderedList().run(),
      },
    ],
    [
      {
        label: t('editor.left'),
        icon: <IconAlignLeft size={18} />,
        on: now.align === 'left',
        run: () => align('left'),
      },
      {
        label: t('editor.center'),
        icon: <IconAlignCenter size={18} />,
        on: now.align === 'center',
        run: () => align('center'),
      },
      {
        label: t('editor.right'),
        icon: <IconAlignRight size={18} />,
        on: now.align === 'right',
        run: () => align('right'),
      },
      {
        label: t('editor.justify'),
        icon: <IconAlignJustified size={18} />,
        on: now.align === 'justify',
        run: () => align('justify'),
      },
    ],
    [{ label: t('editor.link'), icon: <IconLink size={18} />, on: now.link, run: () => setAddress(now.href) }],
    [
      { label: t('editor.undo'), icon: <IconArrowBackUp size={18} />, can: now.canUndo, run: () => at().undo().run() },
      {
        label: t('editor.redo'),
        icon: <IconArrowForwardUp size={18} />,
        can: now.canRedo,
        run: () => at().redo().run(),
      },
    ],
  ]

  return (
    <>
      <div className={css.tools} role="toolbar" aria-label={t('editor.tools')}>
        {groups.flatMap((group, index) => [
          index > 0 && <span key={`rule ${group[0]?.label}`} className={css.rule} />,
          ...group.map((tool) => <ToolButton key={tool.label} {...tool} />),
        ])}
      </div>
      {address !== null && <LinkLine editor={editor} address={address} onChange={setAddress} />}
    </>
  )
}

function whatIsOn(editor: Editor) {
  const align = editor.getAttributes('paragraph').textAlign ?? editor.getAttributes('heading').textAlign
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    heading: editor.isActive('heading'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    link: editor.isActive('link'),
    href: String(editor.getAttributes('link').href ?? ''),
    align: (align ?? 'left') as Alignment,
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

function ToolButton({ label, icon, on, can = true, run }: Tool) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      title={label}
      aria-pressed={on}
      disabled={!can}
      onClick={run}
    >
      {icon}
    </button>
  )
}

type LinkProps = { editor: Editor; address: string; onChange: (address: string | null) => void }

function LinkLine({ editor, address, onChange }: LinkProps) {
  const t = useWords('ui')
  const set = () => {
    const typed = address.trim()
    const href = /^(https?:|mailto:|tel:)/i.test(typed) ? typed : `https://${typed}`
    if (typed === '') editor.chain().focus().unsetLink().run()
    else editor.chain().focus().extendMarkRange('link').setLink({ href }).run()
    onChange(null)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onChange(null)
  }
  return (
    <div className={css.link}>
      <TextInput
        aria-label={t('editor.linkAddress')}
        placeholder={t('editor.linkExample')}
        value={address}
        maxLength={2000}
        autoFocus
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange(null)
          if (event.key !== 'Enter') return
          event.preventDefault()
          set()
        }}
      />
      <Button variant="default" onClick={set}>
        {t('editor.linkSet')}
      </Button>
      <Button variant="subtle" color="gray" onClick={remove}>
        {t('editor.linkRemove')}
      </Button>
    </div>
  )
}
