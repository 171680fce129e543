import { useCalendar } from '@cabinet/duties/mail/screens/use-calendar.ts'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { taskDue } from '../rules/task-due.ts'
import type { TemplateSheet } from './client.ts'
import css from './new-ceremony.module.css'
import { sayOffset } from './task-axis.ts'

/** The retroplanning this day would give, so that a date too near is seen before it is announced. */
export function NewCeremonyTasks({ template, start }: { template: TemplateSheet; start: string }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const calendar = useCalendar()
  if (!calendar) return null
  const day = start.slice(0, 10)
  const tasks = template.content.tasks
    .map((task) => ({ ...task, due: taskDue({ offset: task.offset, dueOn: null }, day, calendar) }))
    .toSorted((one, other) => one.offset - other.offset)
  const late = tasks.filter((task) => task.due < today).length
  return (
    <>
      <p role="status">
        {late > 0 ? (
          <StateBadge tone="late">{t('ceremony.new.late', { count: late })}</StateBadge>
        ) : (
          <StateBadge tone="done">{t('ceremony.new.inTime')}</StateBadge>
        )}
      </p>
      <ol className={css.tasks}>
        {tasks.map((task) => (
          <li key={`${task.offset} ${task.label}`} data-late={task.due < today}>
            <span className={css.offset}>{sayOffset(task.offset, t('ceremony.task.letterOfDay'))}</span>
            <span dir="auto">
              {task.label} <span className="small muted">{t(`ceremony.owner.${task.owner}`)}</span>
            </span>
            <span className={css.due}>{sayShortDay(task.due, locale)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
