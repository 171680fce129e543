import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayAmount } from '@cabinet/duties/missions/rules/money.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { MoneyField } from '@cabinet/duties/missions/screens/money-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { currencyOf } from '../rules/currency.ts'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

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
          <td className={`${css.end} ${spent > planned ? css.over : ''}`}>{sayAmount(spent, currency, locale)}</td>
          {edits && <td className={css.end} />}
        </tr>
      ))}
    </tfoot>
  )
}

type DialogProps = { ceremonyId: string; currency: string; cost: Cost | null; onClose: () => void }

function CostDialog({ ceremonyId, currency: usual, cost, onClose }: DialogProps) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const done = { onSuccess: () => refresh().then(onClose) }
  const save = useMutation(ceremonies.saveCost.mutationOptions(done))
  const remove = useMutation(ceremonies.removeCost.mutationOptions(done))
  const fields = useFields(
    {
      label: cost?.label ?? '',
      supplier: cost?.supplier ?? '',
      planned: (cost?.planned ?? null) as number | null,
      spent: (cost?.spent ?? null) as number | null,
      currency: cost?.currency ?? usual,
    },
    save.error,
  )
  const { planned, currency } = fields.values
  const submit = () =>
    save.mutate({ ceremonyId, id: cost?.id ?? null, ...fields.values, planned: planned ?? -1, currency })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(cost ? 'ceremony.cost.change' : 'ceremony.cost.add')}
      width={520}
      leaveOutside={false}
    >
      <Form error={save.error ?? remove.error} onSubmit={submit}>
        <TextInput
          {...fields.text('label')}
          label={t('ceremony.cost.label')}
          maxLength={300}
          dir="auto"
          data-autofocus
        />
        <TextInput {...fields.text('supplier')} label={t('ceremony.need.supplier')} maxLength={200} dir="auto" />
        <TextInput
          {...fields.text('currency')}
          label={t('ceremony.cost.currency')}
          maxLength={3}
          onChange={(event) => fields.set('currency', event.currentTarget.value.toUpperCase())}
        />
        <MoneyField
          key={`planned ${currency}`}
          {...fields.pick('planned')}
          label={t('ceremony.cost.planned')}
          currency={currency}
        />
        <MoneyField
          key={`spent ${currency}`}
          {...fields.pick('spent')}
          label={t('ceremony.cost.spent')}
          currency={currency}
        />
        {cost && (
          <div>
            <Button
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: cost.id })}
            >
              {t('ceremony.act.remove')}
            </Button>
          </div>
        )}
        <FormFoot busy={save.isPending} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
