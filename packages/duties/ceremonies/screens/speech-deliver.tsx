import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { tidied } from '@cabinet/duties/mail/screens/draft-text.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { RichTextEditor } from '@cabinet/ui/rich-text-editor.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Switch } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { lengthOf } from '../rules/speech-minutes.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'

type Props = { page: SpeechAnswer; onClose: () => void }

/** It was said: when, how long, and what otherwise than approved. */
export function SpeechDeliver({ page: { speech }, onClose }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const today = useToday()
  const deliver = useMutation(
    useCeremonies().speechDeliver.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.act.delivered') })
        onClose()
        await refresh()
      },
    }),
  )
  const on = speech.on && speech.on < today ? speech.on : today
  const fields = useFields(
    {
      on: on as string | null,
      minutes: speech.deliveredMinutes ?? lengthOf(speech.body, 0).minutes,
      asApproved: speech.delivered === null,
      body: (speech.delivered ?? speech.body) as RichText,
    },
    deliver.error,
  )
  const minutes = fields.pick('minutes')
  const submit = () => {
    const { on: day, asApproved, body, minutes: real } = fields.values
    const said = asApproved ? null : { ...tidied(body), type: 'doc' as const }
    deliver.mutate({ speechId: speech.id, on: day ?? '', minutes: real, body: said })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('speech.act.deliver')}
      width={720}
      leaveOutside={fields.values.asApproved}
    >
      <Form error={deliver.error} onSubmit={submit}>
        <p className="muted">{t('speech.deliver.help')}</p>
        <div className={css.two}>
          <DayField {...fields.pick('on')} label={t('speech.deliver.on')} max={today} />
          <NumberInput
            {...minutes}
            label={t('speech.deliver.minutes')}
            onChange={(value) => minutes.onChange(Number(value) || 0)}
            min={0}
            max={240}
            allowDecimal={false}
          />
        </div>
        <Switch {...fields.check('asApproved')} label={t('speech.deliver.asApproved')} />
        {!fields.values.asApproved && (
          <div className={css.saidText}>
            <RichTextEditor
              label={t('speech.deliver.text')}
              value={fields.values.body}
              onChange={(body) => fields.set('body', body)}
            />
          </div>
        )}
        <Button type="submit" loading={deliver.isPending}>
          {t('speech.page.keep')}
        </Button>
      </Form>
    </Dialog>
  )
}
