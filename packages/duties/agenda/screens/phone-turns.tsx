import { addDays } from '@cabinet/office/day.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { PhoneDay } from '../server/phone-day.ts'
import css from './phone.module.css'

/** At the foot: the day after, and the other person whose day one may look at. */
export function PhoneTurns({ data, now }: { data: PhoneDay; now: string }) {
  const t = useWords('agenda')
  const today = now.slice(0, 10)
  const isToday = data.sheet.day === today
  const here = new URLSearchParams(data.others.length > 0 ? { agenda: data.diary.id } : {})
  if (isToday) here.set('jour', addDays(today, 1))
  return (
    <p className={css.turns}>
      <Link to={`/m?${here}`}>{isToday ? t('phone.tomorrow') : t('phone.today')}</Link>
      {data.others.map((other) => (
        <Link key={other.id} to={`/m?${new URLSearchParams({ agenda: other.id })}`}>
          {t('phone.whose', { name: other.name })}
        </Link>
      ))}
    </p>
  )
}
