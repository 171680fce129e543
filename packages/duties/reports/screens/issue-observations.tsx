import { LeadField } from '@cabinet/blocks/people/screens/lead-field.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import css from './issue.module.css'

export type Observation = { key: number; text: string; lead: string | null; dueOn: string | null }

let keys = 0
const observationOf = (text: string): Observation => ({ key: ++keys, text, lead: null, dueOn: null })

/** One paragraph, one dash or one number of a pasted text is one observation. */
export const splitObservations = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=\s*(?:[-–—•*]|\d{1,2}[.)])\s)/)
    .map((one) =>
      one
        .replace(/^\s*(?:[-–—•*]|\d{1,2}[.)])\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((one) => one.length >= 3)

/** What is sent: the line without the key it has on the screen. */
export const sentObservations = (rows: readonly Observation[]) =>
  rows.map(({ text, lead, dueOn }) => ({ text, lead: lead ?? '', dueOn }))

type Props = { rows: readonly Observation[]; onChange: (rows: Observation[]) => void }

/** Several observations from one text: pasted, split, each given its lead and its day. */
export function IssueObservations({ rows, onChange }: Props) {
  const t = useWords('reports')
  const [pasted, paste] = useState('')
  const set = (key: number, fields: Partial<Observation>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)))
  const split = () => {
    onChange([...rows, ...splitObservations(pasted).map(observationOf)])
    paste('')
  }
  return (
    <fieldset>
      <legend>{t('issue.present.observations')}</legend>
      <p className="muted small">{t('issue.present.observationsHelp')}</p>
      <Textarea
        aria-label={t('issue.present.paste')}
        placeholder={t('issue.present.paste')}
        value={pasted}
        onChange={(event) => paste(event.currentTarget.value)}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
      />
      <Button variant="default" size="compact-sm" mt={8} mb={8} disabled={pasted.trim().length < 3} onClick={split}>
        {t('issue.present.split')}
      </Button>
      {rows.map(({ key, text, lead, dueOn }) => (
        <div key={key} className={css.observation}>
          <Textarea
            label={t('issue.present.text')}
            value={text}
            onChange={(event) => set(key, { text: event.currentTarget.value })}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={8}
            dir="auto"
          />
          <div className={css.two}>
            <LeadField
              label={t('issue.present.lead')}
              value={lead}
              onChange={(chosen) => set(key, { lead: chosen })}
              required
            />
            <DayField label={t('issue.present.dueOn')} value={dueOn} onChange={(day) => set(key, { dueOn: day })} />
          </div>
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(rows.filter((row) => row.key !== key))}>
            {t('issue.present.remove')}
          </Button>
        </div>
      ))}
      <Button variant="default" size="compact-sm" mt={8} onClick={() => onChange([...rows, observationOf('')])}>
        {t('issue.present.add')}
      </Button>
    </fieldset>
  )
}
