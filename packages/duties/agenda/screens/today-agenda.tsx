import { useMay, useMe } from '@cabinet/blocks/people/screens/use-me.ts'
import { addDays } from '@cabinet/office/day.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { timeOfLocal } from '../rules/local-time.ts'
import { useDiaries } from './choices.ts'
import { type Shown, useAgenda } from './client.ts'
import { sayClock } from './clock-words.ts'
import css from './today-agenda.module.css'

/** As many as a morning holds; the board has the rest. */
const shown = 6

/** The day of whoever is at the desk, and for those who keep the mayor's diary, the mayor's; with what waits for an answer. */
export function TodayAgenda() {
  const may = useMay()
  const { data: me } = useMe()
  const reads = may('agenda.read')
  const { data: diaries = [] } = useDiaries(reads)
  if (!reads || !me) return null
  const mine = diaries.find((one) => one.isMine)
  const kept = may('agenda.keep') ? diaries.find((one) => one.keptByOffice && one.kind === 'person') : undefined
  const diary = kept ?? mine
  return (
    <div className={css.today}>
      {diary && <Day diaryId={diary.id} name={diary.isMine ? '' : diary.name} />}
      <Waiting />
    </div>
  )
}

function Day({ diaryId, name }: { diaryId: string; name: string }) {
  const t = useWords('agenda')
  const today = useToday()
  const { data } = useQuery(
    useAgenda().window.queryOptions({ diaryIds: [diaryId], from: today, to: addDays(today, 1) }),
  )
  if (!data) return null
  const lines = data.occurrences.filter((one) => !['declined', 'cancelled', 'postponed'].includes(one.state))
  return (
    <section className={css.card} aria-labelledby="today-agenda">
      <div className={css.head}>
        <h2 id="today-agenda">{name || t('today.title')}</h2>
        <Link to={`/agenda?agenda=${diaryId}&vue=jour`}>{t('today.board')}</Link>
      </div>
      {lines.length === 0 && <p className="muted">{t('today.nothing')}</p>}
      <ul className={css.list}>
        {lines.slice(0, shown).map((one) => (
          <Line key={`${one.ref}${one.slotId}`} one={one} />
        ))}
      </ul>
    </section>
  )
}

function Line({ one }: { one: Shown }) {
  const t = useWords('agenda')
  const locale = useLocale()
  return (
    <li className={one.state === 'confirmed' || one.state === 'held' ? undefined : css.unsure}>
      <span className="num">{one.allDay ? t('today.allDay') : sayClock(timeOfLocal(one.start), locale)}</span>
      {one.may.open ? (
        <Link to={`/agenda/rendez-vous/${one.ref}`} dir="auto">
          {one.title}
        </Link>
      ) : (
        <span className="muted">{t('today.busy')}</span>
      )}
      <span className="faint small" dir="auto">
        {one.place}
      </span>
    </li>
  )
}

/** What only this person can decide. */
function Waiting() {
  const t = useWords('agenda')
  const { data: counts } = useQuery(useAgenda().counts.queryOptions())
  const asked = counts?.representing ?? 0
  const invitations = counts?.invitations ?? 0
  const options = counts?.options ?? 0
  if (asked + invitations + options === 0) return null
  return (
    <ul className={css.waiting}>
      {asked > 0 && (
        <li>
          <Link to="/agenda/representations">{t('today.representing', { count: asked })}</Link>
        </li>
      )}
      {invitations > 0 && (
        <li>
          <Link to="/agenda/invitations">{t('today.invitations', { count: invitations })}</Link>
        </li>
      )}
      {options > 0 && (
        <li>
          <Link to="/agenda?vue=liste">{t('today.options', { count: options })}</Link>
        </li>
      )}
    </ul>
  )
}
