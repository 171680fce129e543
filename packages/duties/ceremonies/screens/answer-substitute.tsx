import css from '@cabinet/blocks/people/screens/form.module.css'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { type Substitute, substitutionGrounds } from '../rules/guest.ts'
import own from './answer.module.css'
import { RankField } from './line-rank-field.tsx'

export type AnswerSubstitute = Omit<Substitute, 'office' | 'seniority'>

export const blankSubstitute: AnswerSubstitute = {
  ...{ civility: '', name: '', function: '', salutation: '' },
  ground: 'simple',
  rankKey: '',
}

type Props = {
  ceremonyId: string
  substitute: AnswerSubstitute
  error: unknown
  onChange: (patch: Partial<AnswerSubstitute>) => void
}

type Word = 'civility' | 'name' | 'function' | 'salutation'

/** Who comes in a guest's place, and on what ground: the ground alone says whether they take the guest's rank. */
export function AnswerSubstituteFields({ ceremonyId, substitute, error, onChange }: Props) {
  const t = useWords('ceremonies')
  const refused = useFields(substitute, error, 'substitute.')
  const word = (name: Word) => ({
    ...refused.text(name),
    value: substitute[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      refused.text(name).onChange(event)
      onChange({ [name]: event.currentTarget.value })
    },
  })
  return (
    <fieldset className={own.fields}>
      <legend>{t('guests.answer.who')}</legend>
      <div className={css.titled}>
        <TextInput {...word('civility')} label={t('guests.answer.civility')} maxLength={60} dir="auto" />
        <TextInput {...word('name')} label={t('guests.answer.name')} maxLength={200} dir="auto" />
      </div>
      <div className={css.pair}>
        <TextInput {...word('function')} label={t('guests.answer.function')} maxLength={300} dir="auto" />
        <TextInput {...word('salutation')} label={t('guests.answer.salutation')} maxLength={200} dir="auto" />
      </div>
      <GroundField value={substitute.ground} onChange={(ground) => onChange({ ground })} />
      <RankField
        {...{ ceremonyId }}
        label={t('guests.answer.ownRank')}
        none={t('guests.answer.ownRankNone')}
        value={substitute.rankKey}
        onChange={(rankKey) => onChange({ rankKey })}
      />
    </fieldset>
  )
}

type GroundProps = { value: Substitute['ground']; onChange: (ground: Substitute['ground']) => void }

/** On what ground somebody comes in another's place, with what follows from it. */
export function GroundField({ value, onChange }: GroundProps) {
  const t = useWords('ceremonies')
  return (
    <NativeSelect
      label={t('guests.answer.ground')}
      description={t(`guests.groundHelp.${value}`)}
      value={value}
      onChange={(event) => onChange(substitutionGrounds.find((one) => one === event.currentTarget.value) ?? 'simple')}
      data={substitutionGrounds.map((ground) => ({ value: ground, label: t(`guests.ground.${ground}`) }))}
    />
  )
}
