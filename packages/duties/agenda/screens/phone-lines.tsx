import { sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { type DaySheetLine, type Interval, intervalsOf, keyOf, standOf } from '../rules/day-sheet.ts'
import type { PhoneDay } from '../server/phone-day.ts'
import css from './phone.module.css'
import { PhoneEngagement } from './phone-engagement.tsx'
import { useNoteText } from './sheet-words.ts'

/** The day from its first hour to its last; what is over steps back, what is on stands out. */
export function PhoneLines({ data: { sheet, papers }, now }: { data: PhoneDay; now: string }) {
  const t = useWords('agenda')
  const noteText = useNoteText()
  const { going } = standOf(sheet.lines, now)
  const between = intervalsOf(sheet.lines)
  return (
    <>
      {sheet.notes.map((note) => (
        <p key={`${note.kind} ${note.text}`} className={css.note}>
          {noteText(note)}
        </p>
      ))}
      {sheet.lines.length === 0 && <p className="muted">{t('phone.nothingText')}</p>}
      <ol className={css.lines}>
        {sheet.lines.map((line, i) => (
          <li key={keyOf(line)}>
            <Between interval={between[i]} />
            <div className={line === going ? `${css.line} ${css.going}` : css.line}>
              <Hour line={line} isOver={!line.allDay && line.end <= now} />
              <PhoneEngagement
                line={line}
                papers={papers.filter((paper) => paper.engagementId === line.engagementId)}
                isOver={!line.allDay && line.end <= now}
              />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Hour({ line, isOver }: { line: DaySheetLine; isOver: boolean }) {
  const t = useWords('agenda')
  const locale = useLocale()
  return (
    <p className={isOver ? `${css.start} ${css.over}` : css.start}>
      {line.allDay ? <span className="small">{t('sheet.allDay')}</span> : sayTime(line.start, locale)}
    </p>
  )
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
