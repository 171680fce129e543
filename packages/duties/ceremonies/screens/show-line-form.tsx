import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { ColleagueField } from '@cabinet/duties/audiences/screens/colleague-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { showKinds } from '../rules/ceremony.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './show.module.css'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import { FixedHour, GuestField } from './show-line-fields.tsx'

type Props = { show: ShowAnswer; line: ShownLine | 'new'; onClose: () => void }

/** One line of the programme: what, how long, at a fixed hour or after the others, who holds it, who speaks. */
export function ShowLineForm({ show, line, onClose }: Props) {
  const t = useWords('ceremonies')
  const api = useCeremonies()
  const refresh = useRefreshCeremonies()
  const isNew = line === 'new'
  const save = useMutation(
    api.showSave.mutationOptions({
      onSuccess: async (_saved, { title }) => {
        sayDone({ sentence: t('day.show.done.saved', { title }) })
        onClose()
        await refresh()
      },
    }),
  )
  const choices = useQuery(api.showChoices.queryOptions({ ceremonyId: show.ceremonyId }))
  const fields = useFields(draftOf(line), save.error)
  const minutes = fields.pick('minutes')
  const send = () => save.mutate({ ceremonyId: show.ceremonyId, lineId: isNew ? null : line.id, ...fields.values })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(isNew ? 'day.show.add' : 'day.show.edit')}
      width={520}
      leaveOutside={false}
    >
      <Form error={save.error} onSubmit={send}>
        <TextInput
          {...fields.text('title')}
          label={t('day.show.field.title')}
          maxLength={160}
          required
          data-autofocus
        />
        <div className={css.pair}>
          <Select
            label={t('day.show.field.kind')}
            data={showKinds.map((value) => ({ value, label: t(`ceremony.showKind.${value}`) }))}
            value={fields.values.kind}
            onChange={(kind) => kind && fields.set('kind', kind as ShownLine['kind'])}
            allowDeselect={false}
          />
          <NumberInput
            {...minutes}
            label={t('day.show.field.minutes')}
            onChange={(value) => minutes.onChange(Number(value) || 0)}
            min={0}
            max={600}
          />
          <FixedHour {...fields.pick('fixedAt')} />
        </div>
        <ColleagueField {...fields.pick('ownerId')} label={t('day.show.field.ownerId')} />
        <TextInput
          {...fields.text('owner')}
          label={t('day.show.field.owner')}
          description={t('day.show.field.ownerHint')}
          maxLength={120}
        />
        {choices.data && choices.data.guests.length > 0 && (
          <GuestField guests={choices.data.guests} {...fields.pick('guestId')} />
        )}
        {choices.data && choices.data.speeches.length > 0 && (
          <Select
            label={t('day.show.field.speech')}
            data={choices.data.speeches.map(({ id, title }) => ({ value: id, label: title }))}
            {...fields.pick('speechId')}
            clearable
          />
        )}
        <Textarea {...fields.text('note')} label={t('day.show.field.note')} maxLength={1000} autosize minRows={2} />
        <div className={css.footer}>
          <Button variant="default" onClick={onClose}>
            {t('day.show.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('day.show.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function draftOf(line: ShownLine | 'new') {
  if (line === 'new') {
    const empty = { title: '', minutes: 5, fixedAt: '', owner: '', note: '' }
    return { ...empty, kind: 'other' as ShownLine['kind'], ...noneNamed }
  }
  const { title, kind, minutes, ownerId, guestId, speechId, note } = line
  return { title, kind, minutes, ownerId, guestId, speechId, note, fixedAt: line.fixedClock, owner: line.ownerTyped }
}

const noneNamed = { ownerId: null, guestId: null, speechId: null } as {
  ownerId: string | null
  guestId: string | null
  speechId: string | null
}
