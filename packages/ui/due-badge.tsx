import { type Day, daysBetween, weekday } from '@cabinet/office/day.ts'
import { sayLongDay, sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { StateBadge, type Tone } from './state-badge.tsx'

type Props = {
  due: Day
  today: Day
  /** Working days left as the server counts them, holidays included; negative when late. Without it Saturdays and Sundays are left out. */
  left?: number | undefined
  done?: boolean
}

/** When something is due: red and “en retard de 3 j” when late, amber from two working days before, else quiet. */
export function DueBadge({ due, today, left = workingDaysLeft(today, due), done = false }: Props) {
  const t = useWords('ui')
  const locale = useLocale()
  const title = t('due.on', { day: sayLongDay(due, locale, true) })
  if (done) return <StateBadge title={title}>{sayShortDay(due, locale)}</StateBadge>
  if (due < today)
    return (
      <StateBadge tone="late" title={title}>
        {t('due.late', { count: Math.max(1, -left) })}
      </StateBadge>
    )
  const tone: Tone = left <= 2 ? 'soon' : 'neutral'
  const days = daysBetween(today, due)
  const words = days === 0 ? t('due.today') : days === 1 ? t('due.tomorrow') : t('due.left', { count: left })
  return (
    <StateBadge tone={tone} title={title}>
      {words}
    </StateBadge>
  )
}

/** From the day after `from` up to and including `until`, weekends left out; negative when `until` is past. */
function workingDaysLeft(from: Day, until: Day): number {
  if (until < from) return -workingDaysLeft(until, from)
  const days = daysBetween(from, until)
  const start = weekday(from)
  const inTheLastWeek = Array.from({ length: days % 7 }, (_, index) => ((start + index) % 7) + 1)
  return Math.floor(days / 7) * 5 + inTheLastWeek.filter((one) => one < 6).length
}
