import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { unitKinds } from '../rules/presets/preset.ts'
import type { Answers, Asked } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { useFields } from './use-fields.ts'

type Unit = Asked['addUnit']
type Props = {
  /** The unit being changed, which cannot hang from itself. */
  id?: string
  start: Unit
  units: Answers['units']['units']
  error: unknown
  pending: boolean
  onSave: (unit: Unit) => void
}

/** A box of the chart: its name, what it is, and where it hangs. */
export function UnitForm({ id, start, units, error, pending, onSave }: Props) {
  const t = useWords('people')
  const fields = useFields({ ...start, parentId: start.parentId ?? '' }, error)
  const above = units.filter((unit) => unit.closedOn === null && unit.id !== id)
  const parents = [
    { value: '', label: t('units.noParent') },
    ...above.map((unit) => ({ value: unit.id, label: unit.name })),
  ]
  const save = () => onSave({ ...fields.values, parentId: fields.values.parentId || null })
  return (
    <Form label={t('units.name')} error={error} onSubmit={save}>
      <TextInput {...fields.text('name')} label={t('units.name')} maxLength={120} data-autofocus />
      <div className={css.pair}>
        <NativeSelect
          {...fields.text('kind')}
          label={t('units.kind')}
          data={unitKinds.map((value) => ({ value, label: t(`unitKinds.${value}`) }))}
        />
        <NativeSelect {...fields.text('parentId')} label={t('units.parent')} data={parents} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={pending}>
          {t('account.save')}
        </Button>
      </div>
    </Form>
  )
}
