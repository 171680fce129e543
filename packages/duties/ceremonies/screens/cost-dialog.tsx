import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { MoneyField } from '@cabinet/duties/missions/screens/money-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

type Cost = NonNullable<CeremonyAnswer['costs']>['rows'][number]
type Props = { ceremonyId: string; currency: string; cost: Cost | null; onClose: () => void }

/** One expense: what it was to cost, and what the bill says. */
export function CostDialog({ ceremonyId, currency: usual, cost, onClose }: Props) {
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
