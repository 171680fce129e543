import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AudiencesAnswers, useAudiences } from './client.ts'

type Props = {
  motives: AudiencesAnswers['publicChoices']['motives']
  onSent: (receipt: { number: string; token: string }) => void
}

const blank = {
  ...{ name: '', phone: '', email: '', motive: '', subject: '', details: '', wishes: '', companions: '' },
  partySize: 1,
}

/** What a stranger is asked: who they are, how to answer them, why and when. Nothing that is not needed. */
export function PublicForm({ motives, onSent }: Props) {
  const t = useWords('audiences')
  const locale = useLocale()
  const [requestKey] = useState(() => crypto.randomUUID())
  const send = useMutation(useAudiences().publicRequest.mutationOptions({ onSuccess: onSent }))
  const fields = useFields(blank, send.error)
  const party = fields.pick('partySize')
  const submit = () => send.mutate({ ...fields.values, requestKey, locale })
  return (
    <Form label={t('outside.title')} error={send.error} onSubmit={submit}>
      <TextInput {...fields.text('name')} label={t('outside.name')} maxLength={200} autoComplete="name" dir="auto" />
      <p className="small muted" id="way">
        {t('outside.way')}
      </p>
      <div className={css.pair}>
        <TextInput
          {...fields.text('phone')}
          label={t('outside.phone')}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          aria-describedby="way"
        />
        <TextInput
          {...fields.text('email')}
          label={t('outside.email')}
          type="email"
          autoComplete="email"
          maxLength={254}
          aria-describedby="way"
        />
      </div>
      <NativeSelect
        {...fields.text('motive')}
        label={t('outside.motive')}
        data={[
          { value: '', label: t('entry.chooseMotive') },
          ...motives.map((one) => ({ value: one.code, label: locale === 'fr' ? one.labelFr : one.labelEn })),
        ]}
      />
      <TextInput {...fields.text('subject')} label={t('outside.subject')} maxLength={300} dir="auto" />
      <Textarea
        {...fields.text('details')}
        label={t('outside.details')}
        maxLength={5000}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
      />
      <TextInput
        {...fields.text('wishes')}
        label={t('outside.wishes')}
        placeholder={t('entry.wishesPlaceholder')}
        maxLength={300}
        dir="auto"
      />
      <div className={css.pair}>
        <NumberInput
          {...party}
          label={t('outside.partySize')}
          onChange={(typed) => party.onChange(Number(typed) || 1)}
          min={1}
          max={50}
          allowDecimal={false}
        />
        <TextInput {...fields.text('companions')} label={t('outside.companions')} maxLength={500} dir="auto" />
      </div>
      <p className="small muted">{t('outside.use')}</p>
      <div className={css.acts}>
        <Button type="submit" loading={send.isPending}>
          {t('outside.send')}
        </Button>
      </div>
    </Form>
  )
}
