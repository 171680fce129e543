import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { type Addressee, useAddressees } from '@cabinet/duties/mail/screens/assign-addressees.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import type { MeetingAnswer } from './meeting-answers.ts'

type Start = { text: string; sentence: string; pointId: string | null }
type Props = { page: MeetingAnswer; start: Start; onClose: () => void }

const authorities = ['mayor', 'direction', 'council', 'college'] as const

/** A sentence or a point becomes a commitment: who keeps it, by when, on whose behalf. */
export function MeetingCommit({ page: { meeting }, start, onClose }: Props) {
  const t = useWords('directives')
  const today = useToday()
  const refresh = useRefreshDirectives()
  const [requestKey] = useState(() => crypto.randomUUID())
  const { find } = useAddressees({ personsOnly: meeting.reserved })
  const note = useMutation(
    useDirectives().meetingCommit.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('meeting.commit.noted') })
        onClose()
        await refresh()
      },
    }),
  )
  const usual: (typeof authorities)[number] = meeting.kind === 'point-cabinet' ? 'mayor' : 'direction'
  const first = { text: start.text, lead: null as Addressee | null, dueOn: null as string | null }
  const fields = useFields({ ...first, kind: 'decision', authority: usual as string }, note.error)
  const submit = () => {
    const { lead, kind, authority, text, dueOn } = fields.values
    note.mutate({
      ...{ meetingId: meeting.id, requestKey, pointId: start.pointId, sentence: start.sentence, text, dueOn },
      ...{ lead: lead?.key ?? '', kind: kind === 'directive' ? 'directive' : 'decision' },
      authority: authorities.find((one) => one === authority) ?? usual,
    })
  }
  return (
    <Dialog opened onClose={onClose} title={t('meeting.commit.dialog')} width={520} leaveOutside={false}>
      <Form error={note.error} onSubmit={submit}>
        {meeting.reserved && <p className={css.warn}>{t('meeting.commit.reserved')}</p>}
        <Textarea
          {...fields.text('text')}
          label={t('meeting.commit.what')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
        />
        <SearchSelect<Addressee>
          {...fields.pick('lead')}
          label={t('meeting.commit.lead')}
          find={find}
          keyOf={(one) => one.key}
          textOf={(one) => one.name}
          detailOf={(one) => one.detail}
          autoFocus
        />
        <DayField {...fields.pick('dueOn')} label={t('meeting.commit.dueOn')} today={today} />
        <div className={css.two}>
          <NativeSelect
            {...fields.text('kind')}
            label={t('meeting.commit.kind')}
            data={(['decision', 'directive'] as const).map((one) => ({
              value: one,
              label: t(`meeting.commit.${one}`),
            }))}
          />
          <NativeSelect
            {...fields.text('authority')}
            label={t('meeting.commit.authority')}
            data={authorities.map((one) => ({ value: one, label: t(`meeting.commit.authorityName.${one}`) }))}
          />
        </div>
        <Button type="submit" loading={note.isPending}>
          {t('meeting.commit.send')}
        </Button>
      </Form>
    </Dialog>
  )
}
