import { Card } from '@cabinet/ui/card.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { type CeremoniesAnswers, useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './seating.module.css'
import { SeatingMakeForm } from './seating-make-form.tsx'

type Plans = CeremoniesAnswers['seatPlans']

/** The plans of one ceremony: the square, the luncheon, what is kept for rain. */
export function SeatingPlansPage() {
  const { id = '' } = useParams()
  const t = useWords('ceremonies')
  const plans = useQuery(useCeremonies().seatPlans.queryOptions({ ceremonyId: id }))
  return (
    <CeremonyFrame id={id} title={t('seating.title')}>
      <QueryView query={plans}>{(data) => <Plans id={id} data={data} />}</QueryView>
    </CeremonyFrame>
  )
}

function Plans({ id, data }: { id: string; data: Plans }) {
  const t = useWords('ceremonies')
  const [making, setMaking] = useState(false)
  const { plans, coming, halls, may } = data
  const make = may.seat && <Button onClick={() => setMaking(true)}>{t('seating.make.title')}</Button>
  return (
    <div className={css.stack}>
      <div className={css.plansHead}>
        <p>{t('seating.plans.coming', { count: coming })}</p>
        {plans.length > 0 && make}
      </div>
      {plans.length === 0 && <Empty action={make}>{t('seating.plans.none')}</Empty>}
      <ul className={css.plans}>
        {plans.map((plan, at) => (
          <li key={plan.id}>
            <Link className={css.plan} to={`/ceremonies/${id}/plan/${plan.id}`}>
              <strong dir="auto">{plan.name}</strong>
              <span className="muted">{t('seating.plans.seats', { count: plan.seats })}</span>
              <span className="muted">{t('seating.plans.seated', { count: plan.seated })}</span>
              {plans.length > 1 && at === plans.length - 1 && (
                <StateBadge tone="info">{t('seating.plans.counts')}</StateBadge>
              )}
              {plan.isOld && <StateBadge tone="soon">{t('seating.plans.old')}</StateBadge>}
              {plan.seats < coming && (
                <StateBadge tone="late">{t('seating.plans.tooSmall', { count: coming - plan.seats })}</StateBadge>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {may.seat && halls.length > 0 && <Halls halls={halls} />}
      {making && <SeatingMakeForm ceremonyId={id} halls={halls} coming={coming} onClose={() => setMaking(false)} />}
    </div>
  )
}

function Halls({ halls }: Pick<Plans, 'halls'>) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const retire = useMutation(useCeremonies().seatRetireHall.mutationOptions({ onSettled: refresh }))
  const ask = async ({ id, name }: Plans['halls'][number]) => {
    if (!(await confirm({ title: t('seating.plans.retireSure', { hall: name }), action: t('seating.plans.retire') })))
      return
    const onSuccess = () => sayDone({ sentence: t('seating.plans.retired', { hall: name }) })
    retire.mutate({ hallId: id }, { onSuccess })
  }
  return (
    <Card title={t('seating.plans.halls')}>
      <ul className={css.halls}>
        {halls.map((hall) => (
          <li key={hall.id}>
            <span dir="auto">{hall.name}</span>
            <span className="muted">{t('seating.plans.seats', { count: hall.seats })}</span>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void ask(hall)}>
              {t('seating.plans.retire')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
