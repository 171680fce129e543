import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CeremonyPlace } from './ceremony-place.tsx'
import { type CeremonyAnswer, useCeremonies, useRefreshCeremonies } from './client.ts'

const spans = ['preparation', 'travelBefore', 'travelAfter'] as const

/** The facts, changed in their place; only what is different is sent. */
export function CeremonyFactsForm({ page, onClose }: { page: CeremonyAnswer; onClose: () => void }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const directory = useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
  const save = useMutation(useCeremonies().change.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  const { ceremony } = page
  const { id: ceremonyId, version } = ceremony
  const start = {
    title: ceremony.title,
    placeId: ceremony.placeId,
    place: ceremony.place,
    preparation: ceremony.preparation,
    travelBefore: ceremony.travelBefore,
    travelAfter: ceremony.travelAfter,
    dress: ceremony.dress,
    flags: ceremony.flags,
    note: ceremony.note,
    orderedByGovernment: ceremony.orderedByGovernment,
    officerId: ceremony.officerId ?? '',
    answersUntil: ceremony.answersUntil,
    couplesTogether: ceremony.couplesTogether,
  }
  const fields = useFields(start, save.error, 'fields.')
  const submit = () => {
    const typed = { ...fields.values, officerId: fields.values.officerId || null }
    const before: Record<string, unknown> = { ...start, officerId: start.officerId || null }
    const changed = Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== before[name]))
    if (Object.keys(changed).length === 0) return onClose()
    save.mutate({ ceremonyId, version, fields: changed })
  }
  return (
    <Form error={save.error} onSubmit={submit}>
      <Textarea {...fields.text('title')} label={t('ceremony.field.title')} maxLength={300} autosize dir="auto" />
      <CeremonyPlace
        value={fields.values}
        onChange={({ placeId, place }) => {
          fields.set('placeId', placeId)
          fields.set('place', place)
        }}
      />
      <div className={formCss.pair}>
        {spans.map((name) => (
          <NumberInput
            key={name}
            {...fields.pick(name)}
            onChange={(value) => fields.set(name, Number(value) || 0)}
            label={t(`ceremony.field.${name}`)}
            min={0}
            max={1440}
            step={5}
            allowDecimal={false}
          />
        ))}
      </div>
      {directory.data && (
        <PersonField
          label={t('ceremony.field.officer')}
          directory={directory.data}
          value={fields.values.officerId}
          onChange={(value) => fields.set('officerId', value)}
        />
      )}
      <TextInput {...fields.text('dress')} label={t('ceremony.field.dress')} maxLength={300} dir="auto" />
      <TextInput {...fields.text('flags')} label={t('ceremony.field.flags')} maxLength={300} dir="auto" />
      <DayField {...fields.pick('answersUntil')} label={t('ceremony.field.answersUntil')} />
      <Checkbox {...fields.check('orderedByGovernment')} label={t('ceremony.field.orderedByGovernment')} />
      <Checkbox {...fields.check('couplesTogether')} label={t('ceremony.field.couplesTogether')} />
      <Textarea
        {...fields.text('note')}
        label={t('ceremony.field.note')}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
      />
      <FormFoot busy={save.isPending} onClose={onClose} />
    </Form>
  )
}
