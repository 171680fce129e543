import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { type DaySheetLine, type Interval, intervalsOf, keyOf, type SheetChange } from '../rules/day-sheet.ts'
import type { AgendaAnswers } from './client.ts'
import { SheetFacts } from './sheet-facts.tsx'
import css from './sheet-page.module.css'
import { useLineTitle, useNoteText } from './sheet-words.ts'

export type SheetView = AgendaAnswers['sheet']

/** The sheet as it lies on the mayor's table, with what is new since the issue before. */
export function SheetLines({ view: { sheet, changes } }: { view: SheetView }) {
  const t = useWords('agenda')
  const noteText = useNoteText()
  const between = intervalsOf(sheet.lines)
  const marks = new Map(changes.map((change) => [keyOf(change.line), change]))
  return (
    <article className={css.sheet}>
      <h2>{sheet.of}</h2>
      {sheet.notes.map((note) => (
        <p key={`${note.kind} ${note.text}`} className={css.note}>
          {noteText(note)}
        </p>
      ))}
      {sheet.lines.length === 0 && <p className="muted">{t('sheet.empty')}</p>}
      <ol className={css.lines}>
        {sheet.lines.map((line, i) => (
          <li key={keyOf(line)}>
            <Between interval={between[i]} />
            <Line line={line} change={marks.get(keyOf(line))} />
          </li>
        ))}
        {changes.map(
          (change) =>
            change.kind === 'removed' && (
              <li key={`- ${keyOf(change.line)}`}>
                <Line line={change.line} change={change} />
              </li>
            ),
        )}
      </ol>
    </article>
  )
}

function Line({ line, change }: { line: DaySheetLine; change: SheetChange | undefined }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const title = useLineTitle()
  const isLight = line.busy || line.tentative || line.representedBy !== ''
  const before = change?.kind === 'changed' && beforeOf(change)
  return (
    <div className={isLight ? `${css.line} ${css.light}` : css.line}>
      <div>
        <p className={css.start}>{line.allDay ? t('sheet.allDay') : sayTime(line.start, locale)}</p>
        {!line.allDay && <p className="small muted">{t('sheet.until', { time: sayTime(line.end, locale) })}</p>}
        {line.leaveAt && <p className={css.leave}>{t('sheet.leave', { time: sayTime(line.leaveAt, locale) })}</p>}
      </div>
      <div className={css.what}>
        <h3 className={change?.kind === 'removed' ? css.gone : undefined}>
          {title(line)} {change && <StateBadge tone="late">{t(`sheet.mark.${change.kind}`)}</StateBadge>}
        </h3>
        {before && <p className={css.before}>{t('sheet.insteadOf', { before: saidBefore(before, locale) })}</p>}
        {change?.kind !== 'removed' && <SheetFacts line={line} />}
      </div>
    </div>
  )
}

/** What stood there before, of what the eye looks for first: the hour, the place, the title. */
function beforeOf(change: Extract<SheetChange, { kind: 'changed' }>) {
  const { before, fields } = change
  const said = {
    time: fields.includes('start') || fields.includes('end') ? before : null,
    place: fields.includes('place') ? before.place : '',
    title: fields.includes('title') ? before.title : '',
  }
  return said.time || said.place || said.title ? said : false
}

function saidBefore({ time, place, title }: Exclude<ReturnType<typeof beforeOf>, false>, locale: 'fr' | 'en'): string {
  const hours = time ? `${sayTime(time.start, locale)}–${sayTime(time.end, locale)}` : ''
  return [hours, place, title].filter(Boolean).join(', ')
}

function Between({ interval }: { interval: Interval | undefined }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const said = [
    interval?.freeUntil && t('sheet.free', { time: sayTime(interval.freeUntil, locale) }),
    interval && interval.roadMinutes > 0 && t('sheet.road', { minutes: interval.roadMinutes }),
  ].filter(Boolean)
  return said.length > 0 && <p className={css.between}>{said.join(' · ')}</p>
}
