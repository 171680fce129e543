import type { RichText } from '@cabinet/ui/rich-text.ts'
import type { ReactNode } from 'react'
import css from './speech.module.css'

/** The text as it is read: large, without any tool. */
export function SpeechSheet({ body, lang }: { body: RichText; lang: string }) {
  return (
    <article className={css.sheet} lang={lang} dir="auto">
      {nodesOf(body)}
    </article>
  )
}

const nodesOf = (node: RichText): ReactNode[] => (node.content ?? []).map(drawn)

function drawn(node: RichText, key: number): ReactNode {
  if (typeof node.text === 'string') return <Words key={key} node={node} />
  const inside = nodesOf(node)
  if (node.type === 'hardBreak') return <br key={key} />
  if (node.type === 'heading') return <h2 key={key}>{inside}</h2>
  if (node.type === 'bulletList') return <ul key={key}>{inside}</ul>
  if (node.type === 'orderedList') return <ol key={key}>{inside}</ol>
  if (node.type === 'listItem') return <li key={key}>{inside}</li>
  if (node.type === 'blockquote') return <blockquote key={key}>{inside}</blockquote>
  return inside.length ? <p key={key}>{inside}</p> : null
}

function Words({ node: { text, marks = [] } }: { node: RichText }) {
  const has = (type: string) => marks.some((mark) => mark.type === type)
  const underlined = has('underline') ? <u>{text}</u> : text
  const slanted = has('italic') ? <em>{underlined}</em> : underlined
  const struck = has('strike') ? <s>{slanted}</s> : slanted
  return has('bold') ? <strong>{struck}</strong> : struck
}
