import { addDays } from '@cabinet/office/day.ts'
import { Rail } from '@cabinet/ui/rail.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { AppointmentForm } from './appointment-form.tsx'
import { useAudiences } from './client.ts'
import css from './decision.module.css'
import { OtherActs } from './other-acts.tsx'
import type { PanelProps } from './request-rail.tsx'
import { useSayTime } from './say-time.ts'
import { useAct } from './use-act.ts'
import { useMayorId } from './use-mayor-id.ts'

/** As many days as one looks ahead with somebody on the telephone. */
const ahead = 60

/** A time for whoever is received: a slot of an audience day, or another moment. */
export function AppointmentPanel({ page, onDone, onAnswer }: PanelProps & { onAnswer?: (() => void) | undefined }) {
  const t = useWords('audiences')
  const { audience, may, offers } = page
  const { act, isSending } = useAct()
  const [isElsewhere, setElsewhere] = useState(false)
  const putBack = useMutation(useAudiences().putBack.mutationOptions())
  const back = () =>
    void act(() => putBack.mutateAsync({ audienceId: audience.id }), {
      sentence: t('appointment.backDone', { number: audience.number }),
      onDone,
    })
  const footer = (
    <>
      {may.putBack && (
        <Button variant="default" loading={isSending} onClick={back}>
          {t('appointment.back')}
        </Button>
      )}
      {onAnswer && (
        <Button variant="default" onClick={onAnswer}>
          {t('follow.title')}
        </Button>
      )}
      <OtherActs page={page} onDone={onDone} />
    </>
  )
  const isSet = audience.state === 'scheduled' || audience.state === 'confirmed'
  return (
    <Rail title={t(isSet ? 'appointment.move' : 'appointment.give')} footer={footer}>
      {audience.wishes && (
        <p className={css.told}>
          <span className="small muted">{t('fact.wishes')}</span>
          <span dir="auto">{audience.wishes}</span>
        </p>
      )}
      {offers.map((offer) => (
        <Link key={offer.id} to={`/audiences/journees/${offer.dayId}`}>
          <StateBadge tone="soon">{t('appointment.offered')}</StateBadge>
        </Link>
      ))}
      {may.schedule && <FreeDays audienceId={audience.id} delegateId={audience.delegateId} motive={audience.motive} />}
      {may.schedule && !isElsewhere && (
        <Button variant="subtle" onClick={() => setElsewhere(true)}>
          {t('appointment.elsewhere')}
        </Button>
      )}
      {isElsewhere && <AppointmentForm audience={audience} onClose={() => setElsewhere(false)} onDone={onDone} />}
    </Rail>
  )
}

type FreeProps = { audienceId: string; delegateId: string | null; motive: string }

/** The days with a free slot for this motive, with whoever receives. */
function FreeDays({ audienceId, delegateId, motive }: FreeProps) {
  const t = useWords('audiences')
  const locale = useLocale()
  const today = useToday()
  const sayTime = useSayTime()
  const mayorId = useMayorId()
  const { data } = useQuery(useAudiences().days.queryOptions({ from: today, to: addDays(today, ahead) }))
  const fitting = (data ?? []).filter(
    (day) =>
      !day.cancelledAt &&
      day.slots.free > 0 &&
      (day.motives.length === 0 || day.motives.includes(motive)) &&
      day.receiver.id === (delegateId ?? mayorId),
  )
  if (!data) return null
  if (fitting.length === 0)
    return (
      <p className="muted">
        {t('appointment.noDay')} <Link to="/audiences/journees">{t('appointment.makeDay')}</Link>
      </p>
    )
  return (
    <ul className={css.options} aria-label={t('appointment.days')}>
      {fitting.slice(0, 8).map((day) => (
        <li key={day.id}>
          <Link className={css.option} to={`/audiences/journees/${day.id}?demande=${audienceId}`}>
            <span className={css.grow}>
              {sayLongDay(day.day, locale, true)} <span className="small faint">{sayTime(day.from)}</span>
            </span>
            <StateBadge tone="done">{t('day.free', { count: day.slots.free })}</StateBadge>
          </Link>
        </li>
      ))}
    </ul>
  )
}
