import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { listStatuses, type Rank, rankGroups } from '../rules/precedence-list.ts'
import { ListTies } from './list-ties.tsx'

export const blankRank: Rank = {
  rank: 0,
  key: '',
  labelFr: '',
  labelEn: '',
  group: 'other',
  article: '',
  status: 'to-validate',
  ties: ['manual'],
  hereOnly: false,
  note: '',
}

type Props = {
  rank: Rank
  /** Codes of the other ranks: one code, one rank. */
  taken: readonly string[]
  onKeep: (rank: Rank) => void
}

/** Who holds the rank, where the text says so, what decides between equals, and whether somebody checked it. */
export function ListRankForm({ rank, taken, onKeep }: Props) {
  const t = useWords('ceremonies')
  const fields = useFields(rank)
  const { values } = fields
  const [asked, setAsked] = useState(false)
  const isKeyWrong = !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.key) || taken.includes(values.key)
  const isLabelWrong = values.labelFr.trim() === ''
  const submit = () => {
    setAsked(true)
    if (!isKeyWrong && !isLabelWrong) onKeep(values)
  }
  return (
    <Form error={null} onSubmit={submit}>
      <TextInput
        {...fields.text('labelFr')}
        label={t('line.lists.labelFr')}
        error={asked && isLabelWrong && t('line.lists.labelWrong')}
        maxLength={200}
        lang="fr"
        data-autofocus
      />
      <TextInput {...fields.text('labelEn')} label={t('line.lists.labelEn')} maxLength={200} lang="en" />
      <div className={css.pair}>
        <NumberInput
          label={t('line.lists.rank')}
          value={values.rank}
          onChange={(typed) => fields.set('rank', Number(typed) || 1)}
          min={1}
          max={9999}
          allowDecimal={false}
        />
        <TextInput
          {...fields.text('key')}
          label={t('line.lists.key')}
          description={t('line.lists.keyHelp')}
          error={asked && isKeyWrong && t('line.lists.keyWrong')}
          maxLength={60}
          dir="ltr"
        />
        <TextInput
          {...fields.text('article')}
          label={t('line.lists.article')}
          description={t('line.lists.articleHelp')}
          maxLength={120}
        />
        <NativeSelect
          {...fields.text('group')}
          label={t('line.lists.group')}
          data={rankGroups.map((value) => ({ value, label: t(`line.group.${value}`) }))}
        />
        <NativeSelect
          {...fields.text('status')}
          label={t('line.lists.status')}
          data={listStatuses.map((value) => ({ value, label: t(`line.status.${value}`) }))}
        />
      </div>
      <ListTies ties={values.ties} onChange={(ties) => fields.set('ties', ties)} />
      <Checkbox {...fields.check('hereOnly')} label={t('line.lists.hereOnly')} />
      <Textarea {...fields.text('note')} label={t('line.lists.rankNote')} maxLength={500} autosize minRows={1} />
      <div className={css.acts}>
        <Button type="submit">{t('line.lists.keep')}</Button>
      </div>
    </Form>
  )
}
