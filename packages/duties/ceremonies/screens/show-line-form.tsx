import { ColleagueField } from '@cabinet/duties/audiences/screens/colleague-field.tsx'
import { fold } from '@cabinet/office/fold.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { showKinds } from '../rules/ceremony.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './show.module.css'
import type { ShowAnswer, ShownLine } from './show-answers.ts'

type Props = { show: ShowAnswer; line: ShownLine | 'new'; onClose: () => void }

/** One line of the programme: what, how long, at a fixed hour or after the others, who holds it, who speaks. */
export function ShowLineForm({ show, line, onClose }: Props) {
  const t = useWords('ceremonies')
  const api = useCeremonies()
  const refresh = useRefreshCeremonies()
  const textOf = useRefusalText()
  const isNew = line === 'new'
  const [draft, setDraft] = useState(() => draftOf(line))
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = useMutation(
    api.showSave.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('day.show.done.saved', { title: draft.title }) })
        onClose()
        await refresh()
      },
    }),
  )
  const choices = useQuery(api.showChoices.queryOptions({ ceremonyId: show.ceremonyId }))
  const wrong = save.error ? (textOf(save.error).fields ?? {}) : {}
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ceremonyId: show.ceremonyId, lineId: isNew ? null : line.id, ...draft })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(isNew ? 'day.show.add' : 'day.show.edit')}
      width={520}
      leaveOutside={false}
    >
      <form className={css.form} onSubmit={send} noValidate>
        <TextInput
          label={t('day.show.field.title')}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={wrong.title}
          maxLength={160}
          required
          data-autofocus
        />
        <div className={css.pair}>
          <Select
            label={t('day.show.field.kind')}
            data={showKinds.map((value) => ({ value, label: t(`ceremony.showKind.${value}`) }))}
            value={draft.kind}
            onChange={(kind) => kind && set({ kind: kind as ShownLine['kind'] })}
            allowDeselect={false}
          />
          <NumberInput
            label={t('day.show.field.minutes')}
            value={draft.minutes}
            onChange={(minutes) => set({ minutes: Number(minutes) || 0 })}
            min={0}
            max={600}
            error={wrong.minutes}
          />
          <TextInput
            label={t('day.show.field.fixedAt')}
            placeholder="10:00"
            value={draft.fixedAt}
            onChange={(event) => set({ fixedAt: event.currentTarget.value })}
            error={wrong.fixedAt}
            maxLength={5}
          />
        </div>
        <ColleagueField
          label={t('day.show.field.ownerId')}
          value={draft.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          error={wrong.ownerId}
        />
        <TextInput
          label={t('day.show.field.owner')}
          description={t('day.show.field.ownerHint')}
          value={draft.owner}
          onChange={(event) => set({ owner: event.currentTarget.value })}
          maxLength={120}
        />
        {choices.data && choices.data.guests.length > 0 && (
          <GuestField guests={choices.data.guests} value={draft.guestId} onChange={(guestId) => set({ guestId })} />
        )}
        {choices.data && choices.data.speeches.length > 0 && (
          <Select
            label={t('day.show.field.speech')}
            data={choices.data.speeches.map(({ id, title }) => ({ value: id, label: title }))}
            value={draft.speechId}
            onChange={(speechId) => set({ speechId })}
            clearable
          />
        )}
        <Textarea
          label={t('day.show.field.note')}
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          maxLength={1000}
          autosize
          minRows={2}
        />
        {save.error && !Object.keys(wrong).length && <Problem error={save.error} inset />}
        <div className={css.footer}>
          <Button variant="default" onClick={onClose}>
            {t('day.show.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('day.show.save')}
          </Button>
        </div>
      </form>
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

type Named = { id: string; name: string; function: string }
type GuestProps = { guests: readonly Named[]; value: string | null; onChange: (id: string | null) => void }

function GuestField({ guests, value, onChange }: GuestProps) {
  const t = useWords('ceremonies')
  const find = async (words: string) => {
    const wanted = fold(words)
    return guests.filter((one) => fold(`${one.name} ${one.function}`).includes(wanted)).slice(0, 30)
  }
  return (
    <SearchSelect<Named>
      label={t('day.show.field.guest')}
      value={guests.find((one) => one.id === value) ?? null}
      onChange={(one) => onChange(one?.id ?? null)}
      find={find}
      keyOf={(one) => one.id}
      textOf={(one) => one.name}
      detailOf={(one) => one.function}
    />
  )
}
