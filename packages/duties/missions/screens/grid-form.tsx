import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Counting, countings } from '../rules/per-diem.ts'
import { type GridSheet, useMissions, useRefreshMissions } from './client.ts'
import { EditRows, useRows } from './edit-rows.tsx'
import { FormFoot } from './form-foot.tsx'
import css from './mission-page.module.css'
import { MoneyField } from './money-field.tsx'
import { useCountries } from './use-country.ts'

type Rate = { zone: string; category: string; amount: number | null }

/** A grid as a text gives it: its countries by zone, and what each zone pays each category. */
export function GridForm({ grid, onClose }: { grid: GridSheet | null; onClose: () => void }) {
  const t = useWords('missions')
  const { all } = useCountries()
  const refresh = useRefreshMissions()
  const save = useMutation(useMissions().saveGrid.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const fields = useFields(
    {
      name: grid?.name ?? '',
      source: grid?.source ?? '',
      currency: grid?.currency ?? 'XOF',
      counts: grid?.counts ?? ('days' as Counting),
      from: grid?.from ?? (null as string | null),
      to: grid?.to ?? null,
    },
    save.error,
  )
  const zones = useRows(Object.entries(grid?.zones ?? { '*': '' }).map(([country, zone]) => ({ country, zone })))
  const rates = useRows<Rate>(grid?.rates ?? [{ zone: '', category: '', amount: null }])
  const countries = [{ value: '*', label: t('grid.anyCountry') }, ...all]
  const submit = () => {
    const { from, ...facts } = fields.values
    const typed = rates.rows.map((rate) => ({ ...rate, amount: rate.amount ?? -1 }))
    save.mutate({ id: grid?.id ?? null, ...facts, from: from ?? '', zones: zones.rows, rates: typed })
  }
  return (
    <Form error={save.error} onSubmit={submit}>
      <TextInput {...fields.text('name')} label={t('grid.name')} maxLength={200} dir="auto" data-autofocus />
      <TextInput
        {...fields.text('source')}
        label={t('grid.source')}
        description={t('grid.sourceHelp')}
        maxLength={500}
        dir="auto"
      />
      <div className={formCss.pair}>
        <DayField {...fields.pick('from')} label={t('grid.from')} />
        <DayField {...fields.pick('to')} label={t('grid.to')} />
        <TextInput {...fields.text('currency')} label={t('costs.currency')} maxLength={3} />
        <NativeSelect
          {...fields.text('counts')}
          label={t('grid.counts')}
          data={countings.map((value) => ({ value, label: t(`counting.${value}`) }))}
        />
      </div>
      <h3>{t('grid.zones')}</h3>
      <EditRows
        rows={zones}
        className={css.zone}
        add={{ label: t('grid.addZone'), row: () => ({ country: '', zone: '' }) }}
        nameOf={(row) => row.country}
      >
        {({ key, row }) => (
          <>
            <Select
              label={t('stage.country')}
              data={countries}
              value={row.country}
              searchable
              onChange={(value) => zones.change(key, { country: value ?? '' })}
            />
            <TextInput
              label={t('grid.zone')}
              value={row.zone}
              maxLength={60}
              dir="auto"
              onChange={(event) => zones.change(key, { zone: event.currentTarget.value })}
            />
          </>
        )}
      </EditRows>
      <h3>{t('grid.rates')}</h3>
      <EditRows
        rows={rates}
        className={css.rate}
        add={{ label: t('grid.addRate'), row: () => ({ zone: '', category: '', amount: null }) }}
        nameOf={(row) => `${row.zone} ${row.category}`}
      >
        {({ key, row }) => (
          <>
            <TextInput
              label={t('grid.zone')}
              value={row.zone}
              maxLength={60}
              dir="auto"
              onChange={(event) => rates.change(key, { zone: event.currentTarget.value })}
            />
            <TextInput
              label={t('member.category')}
              value={row.category}
              maxLength={40}
              dir="auto"
              onChange={(event) => rates.change(key, { category: event.currentTarget.value })}
            />
            <MoneyField
              label={t('grid.perDay')}
              value={row.amount}
              currency={fields.values.currency}
              onChange={(amount) => rates.change(key, { amount })}
            />
          </>
        )}
      </EditRows>
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
