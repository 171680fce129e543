import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { AudiencePage } from './client.ts'
import css from './request-sheet.module.css'
import { useSayTime } from './say-time.ts'

/** Every time they were given, and how each of them ended. */
export function RequestAppointments({ page: { audience, visits, offers } }: { page: AudiencePage }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const say = (start: string) => t('at', { day: sayLongDay(start.slice(0, 10), locale, true), time: sayTime(start) })
  if (visits.length + offers.length === 0) return null
  return (
    <section className={css.block} aria-labelledby="appointments">
      <h2 id="appointments">{t('appointment.title')}</h2>
      <ul className={css.rows}>
        {visits.map((visit) => (
          <li key={visit.id} className={css.row}>
            <b>{say(visit.start)}</b>
            {visit.ended ? (
              <StateBadge tone={visit.ended === 'held' ? 'done' : 'neutral'}>
                {t(`reception.endedAs.${visit.ended}`)}
              </StateBadge>
            ) : (
              <StateBadge tone={visit.confirmedAt ? 'done' : 'info'}>
                {t(visit.confirmedAt ? 'appointment.confirmed' : 'appointment.set')}
              </StateBadge>
            )}
            {visit.reason && <span className="small muted">{visit.reason}</span>}
          </li>
        ))}
        {offers.map((offer) => (
          <li key={offer.id} className={css.row}>
            <Link to={`/audiences/journees/${offer.dayId}`}>{say(offer.start)}</Link>
            <StateBadge tone="soon">{t('appointment.offered')}</StateBadge>
          </li>
        ))}
      </ul>
      {audience.engagementId && (
        <p className="small">
          <Link to={`/agenda/rendez-vous/${audience.engagementId}`}>{t('appointment.inAgenda')}</Link>
        </p>
      )}
    </section>
  )
}
