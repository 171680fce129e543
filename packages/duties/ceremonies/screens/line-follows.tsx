import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { BatchStart } from './batch-start.tsx'
import type { CeremoniesAnswers } from './client.ts'
import css from './line-page.module.css'

type Follows = NonNullable<CeremoniesAnswers['lineDifference']>['follows']

/** What a late change asks to be done again: cards, salutations, plans of the hall. All else follows by itself. */
export function LineFollows({ ceremonyId, follows }: { ceremonyId: string; follows: Follows }) {
  const t = useWords('ceremonies')
  const { cards, salutations, plans } = follows
  return (
    <div className={css.follows}>
      <b>{t('line.follows.title')}</b>
      <ul className={css.changes} aria-label={t('line.follows.title')}>
        {cards.length > 0 && (
          <li className={css.changed} dir="auto">
            {t('line.follows.cards', { count: cards.length, names: cards.map((one) => one.name).join(', ') })}
          </li>
        )}
        {salutations?.fresh.map((said) => (
          <li key={`in-${said}`} className={css.arrived} dir="auto">
            {t('line.follows.greeted', { said })}
          </li>
        ))}
        {salutations?.gone.map((said) => (
          <li key={`out-${said}`} className={css.gone} dir="auto">
            {t('line.follows.notGreeted', { said })}
          </li>
        ))}
        {plans.map((plan) => (
          <li key={plan.id} className={css.changed} dir="auto">
            <Link to={`/ceremonies/${ceremonyId}/plan/${plan.id}`}>{t('line.follows.plan', { plan: plan.name })}</Link>
          </li>
        ))}
      </ul>
      <p className="muted small">{t('line.follows.rest')}</p>
      <CardsAnew ceremonyId={ceremonyId} ids={cards.map((one) => one.id)} />
    </div>
  )
}

/** Place cards of those alone whose card is wrong or missing. */
function CardsAnew({ ceremonyId, ids }: { ceremonyId: string; ids: readonly string[] }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const [isOpen, open] = useState(false)
  if (ids.length === 0 || !may('ceremonies.invite')) return null
  return (
    <>
      <Button className={css.start ?? ''} variant="default" onClick={() => open(true)}>
        {t('line.follows.make', { count: ids.length })}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => open(false)}
        title={t('line.follows.make', { count: ids.length })}
        width={600}
        leaveOutside={false}
      >
        <BatchStart ceremonyId={ceremonyId} kind="place-cards" guestIds={ids} onDone={() => open(false)} />
      </Dialog>
    </>
  )
}
