import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { announce } from '@cabinet/ui/announce.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Radio, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answers } from '../rules/guest.ts'
import { useCeremonies } from './client.ts'
import css from './invitation.module.css'
import type { Invitation } from './invitation-card.tsx'
import { InvitationSubstitute } from './invitation-substitute.tsx'

type Props = { token: string; page: Invitation; onSent: () => void }

/** Will you come, with how many, or who comes for you. It is sent by the button alone. */
export function InvitationForm({ token, page, onSent }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const { answer, guest } = page
  const send = useMutation(
    ceremonies.publicAnswer.mutationOptions({
      onSuccess: (said) => {
        queries.setQueryData(ceremonies.publicInvitation.queryKey({ token: token.slice(0, 200) }), said)
        announce(t('guests.card.thanks'))
        onSent()
      },
    }),
  )
  const fields = useFields(
    {
      coming: answer?.coming || (guest.spouse ? 2 : 1),
      companions: answer?.companions ?? '',
      note: answer?.note ?? '',
    },
    send.error,
  )
  const [choice, choose] = useState(answer?.answer ?? null)
  const [substitute, setSubstitute] = useState({
    civility: answer?.substitute?.civility ?? '',
    name: answer?.substitute?.name ?? '',
    function: answer?.substitute?.function ?? '',
  })
  const submit = () => {
    if (!choice) return
    send.mutate({ token, answer: choice, ...fields.values, substitute: choice === 'represented' ? substitute : null })
  }
  return (
    <Form label={t('guests.card.question')} error={send.error} onSubmit={submit}>
      <Radio.Group
        label={t('guests.card.question')}
        classNames={{ label: css.question ?? '' }}
        value={choice}
        onChange={(value) => choose(answers.find((one) => one === value) ?? null)}
      >
        <div className={css.choices}>
          {answers.map((value) => (
            <Radio key={value} value={value} label={t(`guests.card.${value}`)} className={css.choice ?? ''} size="md" />
          ))}
        </div>
      </Radio.Group>
      {choice === 'accepted' && guest.most > 1 && (
        <>
          <NumberInput
            label={t('guests.card.people')}
            description={t('guests.answer.comingHelp', { count: guest.most })}
            value={fields.values.coming}
            error={fields.pick('coming').error}
            onChange={(typed) => fields.set('coming', Number(typed) || 1)}
            min={1}
            max={guest.most}
            allowDecimal={false}
          />
          {fields.values.coming > 1 && (
            <TextInput {...fields.text('companions')} label={t('guests.card.companions')} maxLength={600} dir="auto" />
          )}
        </>
      )}
      {choice === 'represented' && (
        <InvitationSubstitute
          {...{ substitute }}
          error={send.error}
          onChange={(patch) => setSubstitute((before) => ({ ...before, ...patch }))}
        />
      )}
      {choice && (
        <Textarea
          {...fields.text('note')}
          label={t('guests.card.note')}
          description={t('guests.card.noteHelp')}
          maxLength={600}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
        />
      )}
      <Button type="submit" size="md" loading={send.isPending} disabled={!choice} className={css.send ?? ''}>
        {t('guests.card.send')}
      </Button>
    </Form>
  )
}
