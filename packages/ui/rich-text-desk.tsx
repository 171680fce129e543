import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useId, useRef } from 'react'
import type { RichText } from './rich-text.ts'
import css from './rich-text-desk.module.css'
import type { RichTextProps } from './rich-text-editor.tsx'
import { RichTextTools } from './rich-text-tools.tsx'
import { TextAlignment } from './text-alignment.ts'

const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
    },
    code: false,
    codeBlock: false,
    horizontalRule: false,
  }),
  TextAlignment,
]

export function RichTextDesk({ label, value, onChange, readOnly = false }: RichTextProps) {
  const id = useId()
  const written = useRef<RichText | null>(value)
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  const editor = useEditor({
    extensions,
    content: value,
    editable: !readOnly,
    // Our content policy refuses a style sheet without the page's nonce; the few rules it holds are in ours.
    injectCSS: false,
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': id, dir: 'auto' } },
    onUpdate: ({ editor: at }) => {
      written.current = at.getJSON() as RichText
      changed.current?.(written.current)
    },
  })
  useEffect(() => {
    editor?.setEditable(!readOnly)
  }, [editor, readOnly])
  // A text that comes from elsewhere (a template, an older version) replaces what is shown; our own echo does not.
  useEffect(() => {
    if (!editor || value === written.current) return
    written.current = value
    editor.commands.setContent(value, { emitUpdate: false })
  }, [editor, value])
  return (
    <div>
      <div id={id} className={css.label}>
        {label}
      </div>
      <div className={css.desk}>
        {editor && !readOnly && <RichTextTools editor={editor} />}
        <EditorContent editor={editor} className={css.text} />
      </div>
    </div>
  )
}
