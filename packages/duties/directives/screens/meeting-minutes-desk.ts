import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDirectives } from './client.ts'
import type { MeetingAnswer } from './meeting-answers.ts'
import { useTextDesk } from './meeting-text-desk.ts'

/** The text of the minutes, kept as it is written; it stays in hand while one looks at the agenda. */
export function useMinutesDesk({ meeting }: MeetingAnswer) {
  const directives = useDirectives()
  const queries = useQueryClient()
  const { mutateAsync } = useMutation(directives.meetingMinutesSave.mutationOptions())
  const meetingId = meeting.id
  return useTextDesk({
    ...{ keep: meetingId, text: meeting.minutes, version: meeting.minutesVersion },
    conflict: 'directives.minutes-changed',
    send: async ({ version, text }) => {
      const kept = await mutateAsync({ meetingId, version, text })
      void queries.invalidateQueries(directives.meeting.queryFilter({ meetingId }))
      return kept.version
    },
    theirs: async () => {
      const { meeting: other } = await queries.fetchQuery({
        ...directives.meeting.queryOptions({ meetingId }),
        staleTime: 0,
      })
      return { version: other.minutesVersion, text: other.minutes }
    },
  })
}
