import { highlight } from '@cabinet/office/highlight.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { LetterRow } from './client.ts'
import { LetterFlags, LetterStateBadge } from './letter-badges.tsx'
import css from './search-page.module.css'

/** One letter found, with the words that were looked for marked where they stand. */
export function SearchResult({ row, words }: { row: LetterRow; words: string }) {
  const t = useWords('mail')
  const locale = useLocale()
  const { id, number, subject, contact, receivedOn, state, excerpt } = row
  return (
    <li className={css.result}>
      <span className={css.top}>
        <b className="num">{number ?? t('lists.outgoingDraft')}</b>
        {receivedOn && <span className="faint small num">{sayDay(receivedOn, locale)}</span>}
        <LetterStateBadge state={state} />
        <LetterFlags {...row} />
      </span>
      <Link to={`/courrier/${id}`} dir="auto">
        <Marked text={subject} words={words} longest={500} />
      </Link>
      <span className="muted" dir="auto">
        <Marked text={contact} words={words} />
      </span>
      {excerpt && (
        <p className="small muted" dir="auto">
          <Marked text={excerpt} words={words} />
        </p>
      )}
    </li>
  )
}

function Marked({ text, words, longest = 240 }: { text: string; words: string; longest?: number }) {
  let at = 0
  return highlight(text, words, longest).map((piece) => {
    at += piece.text.length
    return piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>
  })
}
