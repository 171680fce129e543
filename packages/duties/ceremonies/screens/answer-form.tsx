import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { mostPeople } from '../rules/answer.ts'
import { type Answer, answerChannels, answers } from '../rules/guest.ts'
import { type AnswerSubstitute, AnswerSubstituteFields, blankSubstitute } from './answer-substitute.tsx'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { GuestOf } from './guest-words.ts'

const channels = answerChannels.filter((channel) => channel !== 'link')
type Channel = Exclude<(typeof answerChannels)[number], 'link'>

type Props = { guest: GuestOf; ceremonyId: string; onDone: () => void }

/** An answer that reached the office by telephone, letter, e-mail or at the counter, written down as it was given. */
export function AnswerForm({ guest, ceremonyId, onDone }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const save = useMutation(useCeremonies().guestAnswer.mutationOptions({ onSuccess: () => refresh() }))
  const most = mostPeople(guest)
  const fields = useFields(startOf(guest), save.error)
  const { values } = fields
  const [substitute, setSubstitute] = useState<AnswerSubstitute>(guest.substitute ?? blankSubstitute)
  const isRepresented = values.answer === 'represented'
  const submit = () => {
    const form = { ...values, guestId: guest.id, version: guest.version, substitute: isRepresented ? substitute : null }
    save.mutate(form, {
      onSuccess: () => {
        sayDone({ sentence: t('guests.answer.saved', { name: guest.name }) })
        onDone()
      },
    })
  }
  return (
    <Form label={t('guests.answer.title')} error={save.error} onSubmit={submit}>
      <SegmentedControl
        aria-label={t('guests.answer.what')}
        value={values.answer}
        onChange={(answer) => fields.set('answer', answers.find((one) => one === answer) ?? 'accepted')}
        data={answers.map((value) => ({ value, label: t(`guests.answer.${value}`) }))}
        fullWidth
      />
      {values.answer === 'accepted' && (
        <div className={css.pair}>
          <NumberInput
            label={t('guests.answer.coming')}
            description={t('guests.answer.comingHelp', { count: most })}
            value={values.coming}
            error={fields.pick('coming').error}
            onChange={(typed) => fields.set('coming', Number(typed) || 1)}
            min={1}
            max={most}
            allowDecimal={false}
          />
          {most > 1 && (
            <TextInput
              {...fields.text('companions')}
              label={t('guests.answer.companions')}
              maxLength={600}
              dir="auto"
            />
          )}
        </div>
      )}
      {isRepresented && (
        <AnswerSubstituteFields
          {...{ ceremonyId, substitute }}
          error={save.error}
          onChange={(patch) => setSubstitute((before) => ({ ...before, ...patch }))}
        />
      )}
      <NativeSelect
        {...fields.text('channel')}
        label={t('guests.answer.channel')}
        data={channels.map((value) => ({ value, label: t(`guests.channel.${value}`) }))}
      />
      <Textarea
        {...fields.text('note')}
        label={t('guests.answer.note')}
        maxLength={600}
        autosize
        minRows={1}
        dir="auto"
      />
      <div className={css.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('guests.answer.save')}
        </Button>
      </div>
    </Form>
  )
}

function startOf(guest: GuestOf) {
  const answer: Answer = answers.find((one) => one === guest.state) ?? 'accepted'
  const channel: Channel = channels.find((one) => one === guest.answerChannel) ?? 'telephone'
  // Whoever is invited as a couple is expected as one, until somebody says otherwise.
  const coming = guest.coming || (guest.spouse ? 2 : 1)
  return { answer, coming, companions: guest.companions, note: guest.answerNote, channel }
}
