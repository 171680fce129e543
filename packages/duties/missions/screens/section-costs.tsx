import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type CostKind, costKinds, type Payer, payers } from '../rules/mission.ts'
import { sayAmount, sumsOf } from '../rules/money.ts'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { EditRows, useRows } from './edit-rows.tsx'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MissionSection } from './mission-section.tsx'
import { MoneyField } from './money-field.tsx'
import { useReadVersion } from './use-read-version.ts'
import { usualCurrency } from './usual-currency.ts'

/** What the journey costs and who pays for it. */
export function SectionCosts({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const locale = useLocale()
  const { costs, may } = page
  const own = sumsOf(costs.filter((cost) => cost.payer === 'office'))
  return (
    <MissionSection
      anchor="costs"
      title={t('section.costs')}
      form={may.edit && ((close) => <CostsForm page={page} onClose={close} />)}
    >
      {costs.length === 0 && <p className="muted">{t('costs.none')}</p>}
      <ul className={css.plain}>
        {costs.map((cost) => (
          <li key={cost.id} className={css.line}>
            <span dir="auto">
              <span className={css.strong}>{t(`cost.${cost.kind}`)}</span>
              {cost.note && ` · ${cost.note}`}
            </span>
            <span className="muted">{t(`payer.${cost.payer}`)}</span>
            <span className={css.end}>{sayAmount(cost.amount, cost.currency, locale)}</span>
          </li>
        ))}
      </ul>
      {own.map((sum) => (
        <p key={sum.currency} className={css.end}>
          {t('costs.own')} <span className={css.strong}>{sayAmount(sum.amount, sum.currency, locale)}</span>
        </p>
      ))}
    </MissionSection>
  )
}

type Typed = { kind: CostKind; payer: Payer; amount: number | null; currency: string; note: string }

function CostsForm({ page, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const { mission, costs } = page
  const usual = usualCurrency(page.country)
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().setCosts.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const version = useReadVersion(mission.version, save.error)
  const rows = useRows<Typed>(
    costs.map(({ kind, payer, amount, currency, note }) => ({ kind, payer, amount, currency, note })),
  )
  const fresh = (): Typed => ({
    kind: 'transport',
    payer: 'office',
    amount: null,
    currency: rows.rows.at(-1)?.currency ?? usual,
    note: '',
  })
  const submit = () => {
    const typed = rows.rows.map((row) => ({ ...row, amount: row.amount ?? -1 }))
    save.mutate({ missionId: mission.id, version, costs: typed })
  }
  return (
    <Form error={save.error} onSubmit={submit}>
      <EditRows
        rows={rows}
        className={css.cost}
        add={{ label: t('costs.add'), row: fresh }}
        nameOf={(row) => t(`cost.${row.kind}`)}
      >
        {({ key, row }) => (
          <>
            <NativeSelect
              label={t('costs.kind')}
              value={row.kind}
              data={costKinds.map((value) => ({ value, label: t(`cost.${value}`) }))}
              onChange={(event) => rows.change(key, { kind: event.currentTarget.value as CostKind })}
            />
            <NativeSelect
              label={t('costs.payer')}
              value={row.payer}
              data={payers.map((value) => ({ value, label: t(`payer.${value}`) }))}
              onChange={(event) => rows.change(key, { payer: event.currentTarget.value as Payer })}
            />
            <MoneyField
              key={row.currency}
              label={t('costs.amount')}
              value={row.amount}
              currency={row.currency}
              onChange={(amount) => rows.change(key, { amount })}
            />
            <TextInput
              label={t('costs.currency')}
              value={row.currency}
              maxLength={3}
              onChange={(event) => rows.change(key, { currency: event.currentTarget.value.toUpperCase() })}
            />
            <TextInput
              label={t('costs.note')}
              value={row.note}
              maxLength={300}
              dir="auto"
              onChange={(event) => rows.change(key, { note: event.currentTarget.value })}
            />
          </>
        )}
      </EditRows>
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
