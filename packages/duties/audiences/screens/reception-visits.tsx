import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMotiveLabel } from './choices.ts'
import css from './reception-page.module.css'
import type { Visit } from './reception-parts.ts'
import { useSayTime } from './say-time.ts'
import { minutesSince, useNow } from './use-now.ts'
import type { ReceptionActs } from './use-reception-acts.ts'

type Props = {
  title: string
  visits: readonly Visit[]
  none?: string
  selected: string | undefined
  acts: ReceptionActs
  onChoose: (visit: Visit) => void
  onArrive: (visit: Visit) => void
  onPostpone: (visit: Visit) => void
}

/** The visitors of one part of the desk: inside, waiting, expected. */
export function ReceptionVisits({ title, visits, none, ...shared }: Props) {
  return (
    <section className={css.part}>
      <h2>
        {title} {visits.length > 0 && <span className="num">{visits.length}</span>}
      </h2>
      {visits.length === 0 && none ? (
        <p className={css.clear}>{none}</p>
      ) : (
        <ul className={css.visits} aria-label={title}>
          {visits.map((visit) => (
            <OneVisit key={visit.visitId} visit={visit} {...shared} />
          ))}
        </ul>
      )}
    </section>
  )
}

type OneProps = Omit<Props, 'title' | 'visits' | 'none'> & { visit: Visit }

function OneVisit({ visit, selected, acts, onChoose, onArrive, onPostpone }: OneProps) {
  const t = useWords('audiences')
  const sayTime = useSayTime()
  const { motiveLabel } = useMotiveLabel()
  const { may } = visit
  const isSelected = visit.visitId === selected
  const look = [css.visit, isSelected && css.selected, visit.state === 'in-progress' && css.now]
  const about = [visit.contact !== visit.visitor && visit.contact, visit.companions, motiveLabel(visit.motive)]
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      aria-current={isSelected || undefined}
      onFocus={() => onChoose(visit)}
      onPointerDown={() => onChoose(visit)}
    >
      {visit.state === 'arrived' ? <Waiting visit={visit} /> : <span className={css.time}>{sayTime(visit.start)}</span>}
      <div className={css.who}>
        <Link to={`/audiences/dossier/${visit.audienceId}`} className={css.name} dir="auto">
          {visit.visitor}
        </Link>
        <span className="muted" dir="auto">
          {about.filter(Boolean).join(' · ')}
        </span>
        <span className={css.badges}>
          {visit.urgent && <StateBadge tone="late">{t('urgent')}</StateBadge>}
          {visit.partySize > 1 && <StateBadge>{t('people', { count: visit.partySize })}</StateBadge>}
          {visit.state === 'confirmed' && <StateBadge tone="done">{t('state.confirmed')}</StateBadge>}
          {visit.calledAt && visit.state === 'arrived' && (
            <StateBadge tone="sign">{t('reception.isCalled')}</StateBadge>
          )}
          {visit.receiver && <StateBadge tone="info">{t('reception.by', { name: visit.receiver.name })}</StateBadge>}
          {visit.badge && <StateBadge>{t('reception.badgeIs', { badge: visit.badge })}</StateBadge>}
          {visit.identity && <StateBadge tone="done">{t(`identity.${visit.identity}`)}</StateBadge>}
        </span>
      </div>
      <div className={css.acts}>
        {may.arrive && (
          <Button size="md" onClick={() => onArrive(visit)}>
            {t('reception.arrive')}
          </Button>
        )}
        {may.call && !visit.calledAt && (
          <Button size="md" onClick={() => acts.call(visit)}>
            {t('reception.call')}
          </Button>
        )}
        {may.start && (
          <Button size="md" variant={visit.calledAt ? 'filled' : 'default'} onClick={() => acts.start(visit)}>
            {t('reception.start')}
          </Button>
        )}
        {may.end && (
          <Button size="md" onClick={() => acts.end(visit)}>
            {t('reception.end')}
          </Button>
        )}
        {may.confirm && (
          <Button size="md" variant="default" px="sm" onClick={() => acts.confirm(visit)}>
            {t('reception.confirm')}
          </Button>
        )}
        {may.absent && visit.state !== 'arrived' && (
          <Button size="md" variant="default" px="sm" onClick={() => void acts.absent(visit)}>
            {t('reception.absent')}
          </Button>
        )}
        {may.postpone && (
          <Button size="md" variant="subtle" color="gray" px="sm" onClick={() => onPostpone(visit)}>
            {t('reception.postpone')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** After half an hour somebody should say a word to them. */
const long = 30

function Waiting({ visit }: { visit: Visit }) {
  const t = useWords('audiences')
  const sayTime = useSayTime()
  const minutes = minutesSince(visit.arrivedAt ?? new Date(), useNow())
  return (
    <span className={minutes >= long ? `${css.waiting} ${css.long}` : css.waiting}>
      {minutes < 600 ? t('minutes', { count: minutes }) : t('reception.sinceBefore')}
      <small>{t('reception.forTime', { time: sayTime(visit.start) })}</small>
    </span>
  )
}
