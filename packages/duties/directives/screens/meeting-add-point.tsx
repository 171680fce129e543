import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'

/** A point in one's own words: write, Enter, the next one. */
export function MeetingAddPoint({ meetingId }: { meetingId: string }) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const field = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const add = useMutation(
    useDirectives().meetingPointsAdd.mutationOptions({
      onSuccess: async () => {
        setTitle('')
        field.current?.focus()
        await refresh()
      },
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (title.trim() && !add.isPending) add.mutate({ meetingId, points: [{ sourceKind: 'free', title }] })
  }
  return (
    <form className={css.add} onSubmit={submit}>
      <TextInput
        ref={field}
        aria-label={t('meeting.point.addLabel')}
        placeholder={t('meeting.point.addPlaceholder')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={300}
        dir="auto"
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={!title.trim()}>
        {t('meeting.point.add')}
      </Button>
      {add.error && <Problem error={add.error} inset />}
    </form>
  )
}
