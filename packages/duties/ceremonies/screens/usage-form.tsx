import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LocalUsageContent, rankGroups } from '../rules/precedence-list.ts'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import { ListTies } from './list-ties.tsx'
import { useLabelOf } from './list-words.ts'

const blank: LocalUsageContent = {
  ...{ key: '', labelFr: '', labelEn: '', group: 'tradition', afterKey: null },
  ties: ['manual', 'age'],
}

/** A king, a chief, an imam, a former mayor: after whom, by what custom, from when. The mayor signs it afterwards. */
export function UsageForm({ onDone }: { onDone: () => void }) {
  const t = useWords('ceremonies')
  const today = useToday()
  const ceremonies = useCeremonies()
  const label = useLabelOf()
  const propose = useMutation(ceremonies.usagePropose.mutationOptions())
  const { act, error, isSending } = useAct()
  const lists = useQuery(ceremonies.lists.queryOptions())
  const own = lists.data?.lists.find((one) => one.own && one.state === 'in-force') ?? lists.data?.lists[0]
  const list = useQuery(ceremonies.listSheet.queryOptions({ listId: own?.id ?? '' }, { enabled: own !== undefined }))
  const fields = useFields(blank, error, 'content.')
  const [source, setSource] = useState('')
  const [from, setFrom] = useState<string | null>(today)
  const submit = () =>
    from &&
    void act(() => propose.mutateAsync({ content: fields.values, source, from }), {
      sentence: t('line.usages.saved'),
      onDone,
    })
  return (
    <Form error={error} onSubmit={submit}>
      <TextInput {...fields.text('labelFr')} label={t('line.lists.labelFr')} maxLength={300} lang="fr" data-autofocus />
      <TextInput {...fields.text('labelEn')} label={t('line.lists.labelEn')} maxLength={300} lang="en" />
      <div className={css.pair}>
        <TextInput
          {...fields.text('key')}
          label={t('line.lists.key')}
          description={t('line.usages.keyHelp')}
          maxLength={60}
        />
        <NativeSelect
          {...fields.text('group')}
          label={t('line.lists.group')}
          data={rankGroups.map((value) => ({ value, label: t(`line.group.${value}`) }))}
        />
      </div>
      <NativeSelect
        label={t('line.usages.afterKey')}
        value={fields.values.afterKey ?? ''}
        onChange={(event) => fields.set('afterKey', event.currentTarget.value || null)}
        data={[
          { value: '', label: t('line.usages.before') },
          ...(list.data?.list.content.ranks ?? []).map((rank) => ({
            value: rank.key,
            label: `${rank.rank}. ${label(rank)}`,
          })),
        ]}
      />
      <ListTies ties={fields.values.ties} onChange={(ties) => fields.set('ties', ties)} />
      <div className={css.pair}>
        <TextInput
          label={t('line.usages.source')}
          description={t('line.usages.sourceHelp')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          maxLength={500}
          dir="auto"
        />
        <DayField label={t('line.usages.from')} value={from} onChange={setFrom} today={today} />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={isSending} disabled={source.trim() === '' || from === null}>
          {t('line.usages.save')}
        </Button>
      </div>
    </Form>
  )
}
