import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { longestText } from '../rules/drafting-forms.ts'
import { linesOf, mostLines } from '../rules/section.ts'
import type { DraftPageAnswer, FieldAnswer } from './client.ts'
import css from './draft.module.css'
import { type TextDesk, useTextAutosave } from './draft-autosave.ts'
import { OpenRemarks } from './draft-comments.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { DraftVersions } from './draft-versions.tsx'

type Props = {
  page: DraftPageAnswer
  field: FieldAnswer
  me: string
  /** So that everything typed is saved before the page is handed in; answers whether it is. */
  onSaver: (field: string, save: () => Promise<boolean>) => void
}

/** One text of a page, as it is written: what it is for, whether it is safe, last quarter's beside it. */
export function DraftField({ page, field, me, onSaver }: Props) {
  const t = useWords('reports')
  const id = useId()
  const [looking, look] = useState(false)
  const { report, section } = page
  const asked = { reportId: report.id, bureau: section.bureau, field: field.field }
  const desk = useTextAutosave({ ...asked, sectionId: section.id, me }, field)
  const { save } = desk
  useEffect(() => onSaver(field.field, async () => (await save()) !== null), [onSaver, field.field, save])
  const quarter = useQuarterBefore(page)
  return (
    <section className={css.field} aria-labelledby={id}>
      <div className={css.fieldHead}>
        <h3 id={id}>{t(`drafting.field.${field.field}`)}</h3>
        <Lines field={field.field} text={desk.text} />
        <SafeState desk={desk} />
      </div>
      <p className="muted small">{t(`drafting.hint.${field.field}`)}</p>
      <OpenRemarks page={page} field={field.field} />
      {field.carried && (
        <div className={css.carried}>
          <span>{t('drafting.text.carried', { quarter })}</span>
          <Button size="compact-sm" variant="default" onClick={() => void desk.confirm()}>
            {t('drafting.text.confirm')}
          </Button>
        </div>
      )}
      {desk.problem !== null && <Problem error={desk.problem} inset />}
      {desk.conflict ? (
        <DraftConflict desk={desk} />
      ) : (
        <Textarea
          aria-labelledby={id}
          value={desk.text}
          onChange={(event) => desk.change(event.currentTarget.value)}
          onBlur={() => void desk.save()}
          autosize
          minRows={3}
          maxRows={24}
          maxLength={longestText}
          dir="auto"
        />
      )}
      <Before quarter={quarter} field={field} desk={desk} />
      <div className={css.foot}>
        <Button size="compact-sm" variant="subtle" onClick={() => look(true)}>
          {t('drafting.text.versions')}
        </Button>
      </div>
      {looking && <DraftVersions asked={asked} onRestore={desk.restore} onClose={() => look(false)} />}
    </section>
  )
}

/** « 2e trimestre 2026 », the quarter whose text may be taken up; empty when there is none. */
export function useQuarterBefore({ before }: DraftPageAnswer): string {
  const t = useWords('reports')
  if (!before) return ''
  return t('drafting.quarterOf', {
    quarter: t(`drafting.quarter.${before.quarter as 1 | 2 | 3 | 4}`),
    year: before.year,
  })
}

/** What the bureau wrote in the quarter before: to be read, or taken up while nothing is written yet. */
function Before({ quarter, field, desk }: { quarter: string; field: FieldAnswer; desk: TextDesk }) {
  const t = useWords('reports')
  if (field.before === '' || field.carried) return null
  return (
    <details className={css.before}>
      <summary className="small">{t('drafting.text.before', { quarter })}</summary>
      <p className={css.written} dir="auto">
        {field.before}
      </p>
      {desk.text.trim() === '' && (
        <Button size="compact-sm" variant="default" onClick={() => void desk.carry()}>
          {t('drafting.text.carry', { quarter })}
        </Button>
      )}
    </details>
  )
}

function Lines({ field, text }: { field: FieldAnswer['field']; text: string }) {
  const t = useWords('reports')
  const most = field === 'results' ? mostLines.results : undefined
  if (most === undefined) return null
  const lines = linesOf(text)
  return (
    <span className={`small num ${lines > most ? css.over : 'faint'}`}>
      {t('drafting.text.lines', { lines, most })}
    </span>
  )
}

/** At what time it was saved; on another day than today, on which. */
function useSaved(at: Date | null): string {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  if (!at) return t('drafting.text.empty')
  const onDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
  if (onDay.format(at) !== onDay.format(new Date()))
    return t('drafting.text.savedOn', { instant: sayInstant(at, locale, timeZone) })
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at)
  return t('drafting.text.saved', { time: sayTime(time, locale) })
}

/** Whether what is typed is safe, in a few quiet words. */
function SafeState({ desk }: { desk: TextDesk }) {
  const t = useWords('reports')
  const said = {
    saved: useSaved(desk.savedAt),
    saving: t('drafting.text.saving'),
    unsaved: t('drafting.text.unsaved'),
    waiting: t('drafting.text.waiting'),
  }
  return (
    <span className={`${css.state} small faint num`} role="status">
      {said[desk.state]}
    </span>
  )
}
