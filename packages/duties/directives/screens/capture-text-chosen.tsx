import { LeadField } from '@cabinet/blocks/people/screens/lead-field.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { CaptureMore } from './capture-more.tsx'
import type { TextDraft, TextLine } from './capture-text-draft.ts'
import css from './capture-text-page.module.css'

type Props = {
  draft: TextDraft
  onChange: (part: Partial<TextDraft>) => void
  onSave: () => void
  isSaving: boolean
  error: unknown
}

/** What was ticked: who keeps each, by when; all of them are saved together or none. */
export function CaptureTextChosen({ draft, onChange, onSave, isSaving, error }: Props) {
  const t = useWords('directives')
  const [tried, setTried] = useState(false)
  const { lines } = draft
  const change = (id: string, part: Partial<TextLine>) =>
    onChange({ lines: lines.map((line) => (line.id === id ? { ...line, ...part } : line)) })
  const isMissing = (line: TextLine) => !line.lead || line.text.trim().length < 3
  const save = () => {
    setTried(true)
    if (lines.length > 0 && !lines.some(isMissing)) onSave()
  }
  return (
    <section className={css.chosen} aria-label={t('board.text.chosen')}>
      <h2>{lines.length > 0 ? t('board.text.count', { count: lines.length }) : t('board.text.chosen')}</h2>
      {lines.length === 0 && <p className="muted">{t('board.text.tickSome')}</p>}
      {lines.map((line) => (
        <div key={line.id} className={css.one}>
          <div className={css.oneHead}>
            <Textarea
              className={css.words ?? ''}
              label={t('board.capture.text')}
              value={line.text}
              onChange={(event) => change(line.id, { text: event.currentTarget.value })}
              error={tried && line.text.trim().length < 3 && t('board.capture.textMissing')}
              maxLength={1000}
              autosize
              maxRows={6}
              dir="auto"
            />
            <CloseButton
              aria-label={t('board.text.untick')}
              onClick={() => onChange({ lines: lines.filter((one) => one.id !== line.id) })}
            />
          </div>
          <div className={css.pair}>
            <LeadField
              label={t('board.capture.lead')}
              value={line.lead}
              onChange={(lead) => change(line.id, { lead })}
              error={tried && !line.lead && t('board.capture.leadMissing')}
            />
            <DayField
              label={t('board.capture.due')}
              value={line.dueOn}
              onChange={(dueOn) => change(line.id, { dueOn })}
            />
          </div>
        </div>
      ))}
      {lines.length > 0 && (
        <>
          <details className={css.more}>
            <summary>{t('board.capture.more')}</summary>
            <CaptureMore said={draft.said} onChange={(part) => onChange({ said: { ...draft.said, ...part } })} />
          </details>
          {Boolean(error) && <Problem error={error} />}
          {tried && lines.some(isMissing) && <p className={css.wrong}>{t('board.text.missing')}</p>}
          <Button onClick={save} loading={isSaving}>
            {t('board.text.save', { count: lines.length })}
          </Button>
        </>
      )}
    </section>
  )
}
