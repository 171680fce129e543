import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { pointOutcomes } from '../rules/meeting.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import type { MeetingAnswer, OpenPoint } from './meeting-answers.ts'
import { MeetingCommit } from './meeting-commit.tsx'
import { MeetingSaved } from './meeting-saved.tsx'
import { useTextDesk } from './meeting-text-desk.ts'

type Props = { page: MeetingAnswer; point: OpenPoint }

/** While it is held: what becomes of the point in one click, what is said on it, what it leaves to do. */
export function MeetingPointDesk({ page, point }: Props) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const [noting, note] = useState(point.note !== '')
  const [committing, commit] = useState(false)
  const settle = useMutation(useDirectives().meetingPointOutcome.mutationOptions({ onSuccess: refresh }))
  const meetingId = page.meeting.id
  const shown = settle.isPending ? settle.variables.outcome : point.outcome
  return (
    <>
      <div className={css.settle}>
        <fieldset className={css.choice}>
          <legend className="visually-hidden">{t('meeting.point.outcomeOf', { title: point.title })}</legend>
          {pointOutcomes.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={shown === one}
              data-tone={one}
              onClick={() => settle.mutate({ meetingId, pointId: point.id, outcome: shown === one ? null : one })}
            >
              {t(`meeting.outcome.${one}`)}
            </button>
          ))}
        </fieldset>
        {!noting && (
          <Button size="compact-sm" variant="subtle" onClick={() => note(true)}>
            {t('meeting.point.note')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => commit(true)}>
          {t('meeting.point.commit')}
        </Button>
      </div>
      {settle.error && <Problem error={settle.error} inset />}
      {noting && <Note page={page} point={point} />}
      {committing && (
        <MeetingCommit
          page={page}
          start={{ text: point.title, sentence: '', pointId: point.id }}
          onClose={() => commit(false)}
        />
      )}
    </>
  )
}

/** What is said on the point, kept as it is written. */
function Note({ page, point }: Props) {
  const t = useWords('directives')
  const directives = useDirectives()
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(directives.meetingPointNote.mutationOptions())
  const meetingId = page.meeting.id
  const fresh = directives.meeting.queryOptions({ meetingId })
  const desk = useTextDesk({
    ...{
      keep: `point.${point.id}`,
      text: point.note,
      version: point.version,
      conflict: 'directives.meeting-point-changed',
    },
    send: async ({ version, text }) => {
      const kept = await mutateAsync({ meetingId, pointId: point.id, version, note: text })
      void queries.invalidateQueries(directives.meeting.queryFilter({ meetingId }))
      return kept.version
    },
    theirs: async () => {
      const { points } = await queries.fetchQuery({ ...fresh, staleTime: 0 })
      const other = points.find((one) => one.id === point.id)
      return other && !other.isReserved ? { version: other.version, text: other.note } : { version: 1, text: '' }
    },
  })
  return (
    <div className={css.noting}>
      <Textarea
        aria-label={t('meeting.point.noteLabel', { title: point.title })}
        placeholder={t('meeting.point.notePlaceholder')}
        value={desk.text}
        onChange={(event) => desk.change(event.currentTarget.value)}
        onBlur={() => void desk.save()}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        dir="auto"
      />
      <MeetingSaved desk={desk} quiet={desk.text === ''} />
    </div>
  )
}
