import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { sayAmount } from '@cabinet/duties/missions/rules/money.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayDifference } from '../rules/cost-balance.ts'
import { currencyOf } from '../rules/currency.ts'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import type { CeremonyAnswer } from './client.ts'
import { CostDialog } from './cost-dialog.tsx'

type Costs = NonNullable<CeremonyAnswer['costs']>
type Cost = Costs['rows'][number]

/** What it was to cost and what it did, one currency never added to another. */
export function CostLines({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const usual = currencyOf(useQuery(usePeople().office.queryOptions()).data?.country ?? '')
  const [open, setOpen] = useState<Cost | 'new' | null>(null)
  const { ceremony, costs, may } = page
  if (!costs) return null
  const add = may.costs && (
    <Button variant="default" size="compact-sm" onClick={() => setOpen('new')}>
      {t('ceremony.cost.add')}
    </Button>
  )
  return (
    <CeremonySection title={t('ceremony.section.costs')} aside={add}>
      {costs.rows.length === 0 && <p className="muted">{t('ceremony.cost.none')}</p>}
      {costs.rows.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('ceremony.cost.label')}</th>
              <th scope="col" className={`${css.end} ${css.amount}`}>
                {t('ceremony.cost.planned')}
              </th>
              <th scope="col" className={`${css.end} ${css.amount}`}>
                {t('ceremony.cost.spent')}
              </th>
              {may.costs && (
                <th className={`${css.end} ${css.pencil}`}>
                  <span className="visually-hidden">{t('ceremony.act.change')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {costs.rows.map((cost) => (
              <tr key={cost.id}>
                <td dir="auto">
                  {cost.label}
                  {cost.supplier && <span className="muted"> · {cost.supplier}</span>}
                </td>
                <td className={css.end}>
                  {cost.planned === 0 ? (
                    <span className="faint">{t('ceremony.cost.toEstimate')}</span>
                  ) : (
                    sayAmount(cost.planned, cost.currency, locale)
                  )}
                </td>
                <td className={`${css.end} ${cost.spent !== null && cost.spent > cost.planned ? css.over : ''}`}>
                  {cost.spent === null ? (
                    <span className="faint">{t('ceremony.cost.awaited')}</span>
                  ) : (
                    sayAmount(cost.spent, cost.currency, locale)
                  )}
                </td>
                {may.costs && (
                  <td className={css.end}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('ceremony.act.changeOf', { title: cost.label })}
                      onClick={() => setOpen(cost)}
                    >
                      <IconPencil size={16} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <Totals sums={costs.sums} edits={may.costs} />
        </table>
      )}
      {costs.open > 0 && costs.rows.some((cost) => cost.spent !== null) && (
        <p className="muted">{t('ceremony.cost.open', { count: costs.open })}</p>
      )}
      {open && (
        <CostDialog
          ceremonyId={ceremony.id}
          currency={costs.sums[0]?.currency ?? usual}
          cost={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </CeremonySection>
  )
}

function Totals({ sums, edits }: { sums: Costs['sums']; edits: boolean }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  return (
    <tfoot>
      {sums.map(({ planned, spent, currency }) => (
        <tr key={currency}>
          <th scope="row">{t('ceremony.cost.total')}</th>
          <td className={css.end}>{sayAmount(planned, currency, locale)}</td>
          <td className={css.end}>{sayAmount(spent, currency, locale)}</td>
          {edits && <td className={css.end} />}
        </tr>
      ))}
      {sums
        .filter(({ spent }) => spent > 0)
        .map(({ difference, currency }) => (
          <tr key={currency}>
            <th scope="row">{t('ceremony.cost.difference')}</th>
            <td />
            <td className={`${css.end} ${difference > 0 ? css.over : ''}`}>
              {sayDifference(difference, currency, locale)}
            </td>
            {edits && <td className={css.end} />}
          </tr>
        ))}
    </tfoot>
  )
}
