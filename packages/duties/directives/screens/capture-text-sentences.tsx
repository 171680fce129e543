import { Empty } from '@cabinet/ui/empty.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import { type Sentence, sentencesIn } from '../rules/sentences-noted.ts'
import type { TextDraft } from './capture-text-draft.ts'
import css from './capture-text-page.module.css'

/** No more at once than the server takes. */
export const mostLines = 30

type Props = { draft: TextDraft; onChange: (part: Partial<TextDraft>) => void }

/** The text, sentence by sentence; those that read like an order or a promise are marked, and nothing is ticked unasked. */
export function CaptureTextSentences({ draft, onChange }: Props) {
  const t = useWords('directives')
  const sentences = useMemo(() => sentencesIn(draft.text), [draft.text])
  const ticked = new Set(draft.lines.map((line) => line.id))
  const suggested = sentences.filter((one) => one.sounds && !ticked.has(one.id))
  const isFull = draft.lines.length >= mostLines
  const add = (some: readonly Sentence[]) => {
    const lead = draft.lines.at(-1)?.lead ?? null
    const lines = [
      ...draft.lines,
      ...some.map(({ id, text }) => ({ id, text: text.slice(0, 1000), lead, dueOn: null })),
    ]
    const place = new Map(sentences.map((one, i) => [one.id, i]))
    onChange({ lines: lines.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).slice(0, mostLines) })
  }
  const toggle = (one: Sentence) => {
    if (ticked.has(one.id)) onChange({ lines: draft.lines.filter((line) => line.id !== one.id) })
    else add([one])
  }
  return (
    <section className={css.sentences} aria-label={t('board.text.sentences')}>
      <div className={css.head}>
        <h2>{t('board.text.sentences')}</h2>
        {suggested.length > 0 && !isFull && (
          <Button variant="default" size="compact-sm" onClick={() => add(suggested)}>
            {t('board.text.tickSuggested', { count: suggested.length })}
          </Button>
        )}
      </div>
      {isFull && <p className="small muted">{t('board.text.full', { count: mostLines })}</p>}
      {sentences.length === 0 && <Empty>{t('board.text.noSentence')}</Empty>}
      {sentences.map((one) => (
        <div
          key={one.id}
          className={[css.sentence, one.sounds && css.sounds, one.startsParagraph && css.first]
            .filter(Boolean)
            .join(' ')}
        >
          <Checkbox
            label={<span dir="auto">{one.text}</span>}
            checked={ticked.has(one.id)}
            disabled={isFull && !ticked.has(one.id)}
            onChange={() => toggle(one)}
          />
        </div>
      ))}
    </section>
  )
}
