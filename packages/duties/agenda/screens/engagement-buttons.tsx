import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { EngagementPage } from './client.ts'
import css from './engagement.module.css'
import { useEngagementActs } from './engagement-acts.ts'
import { EngagementPostpone } from './engagement-postpone.tsx'
import { EngagementReason } from './engagement-reason.tsx'

type Asking = 'decline' | 'cancel' | 'reopen' | 'postpone' | null

/** What may be done with it now: confirmed, declined, cancelled, put off, held. What needs a reason asks for it in place. */
export function EngagementButtons({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const [asking, ask] = useState<Asking>(null)
  const acts = useEngagementActs(page, () => ask(null))
  const { may, slots } = page
  const held = slots.filter((one) => one.state === 'held')
  const words = (['decline', 'cancel', 'reopen'] as const).find((one) => one === asking)
  return (
    <div className={css.form}>
      {acts.problem !== null && <Problem error={acts.problem} />}
      {asking === null && (
        <div className={css.acts}>
          {may.confirm && held.length === 0 && (
            <Button loading={acts.isBusy} onClick={() => acts.confirm(null)}>
              {t('act.confirm')}
            </Button>
          )}
          {may.hold && (
            <Button loading={acts.isBusy} onClick={acts.hold}>
              {t('act.hold')}
            </Button>
          )}
          {may.change && (
            <Button
              component={Link}
              to={`/agenda/rendez-vous/${page.ref}/modifier`}
              variant="default"
              className={css.link ?? ''}
            >
              {t('act.change')}
            </Button>
          )}
          {(['postpone', 'decline', 'cancel', 'reopen'] as const)
            .filter((act) => may[act])
            .map((act) => (
              <Button key={act} variant="default" onClick={() => ask(act)}>
                {t(`act.${act}`)}
              </Button>
            ))}
        </div>
      )}
      {words && (
        <EngagementReason
          act={words}
          withScope={page.series?.originalStart != null && words !== 'reopen'}
          isBusy={acts.isBusy}
          onSay={acts[words]}
          onClose={() => ask(null)}
        />
      )}
      {asking === 'postpone' && (
        <EngagementPostpone page={page} isBusy={acts.isBusy} onSay={acts.postpone} onClose={() => ask(null)} />
      )}
    </div>
  )
}
