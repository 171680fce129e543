import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useChoices, useMotiveLabel } from './choices.ts'
import { type AudiencePage, useAudiences, useRefreshAudiences } from './client.ts'

/** Puts right what was typed, while nobody has decided. */
export function CorrectDialog({ page: { audience }, onClose }: { page: AudiencePage; onClose: () => void }) {
  const t = useWords('audiences')
  const refresh = useRefreshAudiences()
  const { data: choices } = useChoices()
  const { labelOf } = useMotiveLabel()
  const { id: audienceId, version, number } = audience
  const { visitor, companions, partySize, phone, email, motive, subject, details, wishes } = audience
  const correct = useMutation(useAudiences().correct.mutationOptions({ onSettled: refresh }))
  const start = { visitor, companions, partySize, phone, email, motive, subject, details, wishes }
  const fields = useFields(start, correct.error)
  const party = fields.pick('partySize')
  const submit = () =>
    correct.mutate(
      { ...fields.values, audienceId, version },
      {
        onSuccess: () => {
          sayDone({ sentence: t('correct.done', { number }) })
          onClose()
        },
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t('correct.title', { number })} width={560} leaveOutside={false}>
      <Form error={correct.error} onSubmit={submit}>
        <TextInput {...fields.text('visitor')} label={t('entry.visitor')} maxLength={200} dir="auto" data-autofocus />
        <div className={formCss.pair}>
          <TextInput {...fields.text('phone')} label={t('entry.phone')} type="tel" maxLength={40} />
          <TextInput {...fields.text('email')} label={t('entry.email')} type="email" maxLength={254} />
        </div>
        <div className={formCss.pair}>
          <TextInput {...fields.text('companions')} label={t('entry.companions')} maxLength={1000} dir="auto" />
          <NumberInput
            {...party}
            label={t('entry.partySize')}
            onChange={(typed) => party.onChange(Number(typed) || 1)}
            min={1}
            max={50}
            allowDecimal={false}
          />
        </div>
        <NativeSelect
          {...fields.text('motive')}
          label={t('entry.motive')}
          data={(choices?.motives ?? []).map((one) => ({ value: one.code, label: labelOf(one) }))}
        />
        <TextInput {...fields.text('subject')} label={t('entry.subject')} maxLength={300} dir="auto" />
        <Textarea
          {...fields.text('details')}
          label={t('entry.details')}
          maxLength={5000}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
        />
        <TextInput {...fields.text('wishes')} label={t('entry.wishes')} maxLength={300} dir="auto" />
        <div className={formCss.acts}>
          <Button type="submit" loading={correct.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
