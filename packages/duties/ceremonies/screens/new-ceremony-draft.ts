import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { addMinutes, localAt } from '@cabinet/duties/agenda/rules/local-time.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type TemplateSheet, useCeremonies, useRefreshCeremonies } from './client.ts'

/** What is typed for a ceremony that begins, and how it is sent: once, however often the button is pressed. */
export function useNewCeremony(template: TemplateSheet) {
  const go = useNavigate()
  const refresh = useRefreshCeremonies()
  const today = useToday()
  const [requestKey] = useState(() => crypto.randomUUID())
  const [span, setSpan] = useState(() => {
    const start = localAt(addDays(today, 90), '10:00')
    return { start, end: addMinutes(start, template.minutes) }
  })
  const begin = useMutation(
    useCeremonies().open.mutationOptions({
      onSuccess: async ({ id }) => {
        await refresh()
        void go(`/ceremonies/${id}`, { replace: true })
      },
    }),
  )
  const fields = useFields(
    {
      title: '',
      placeId: null as string | null,
      place: '',
      officerId: '',
      orderedByGovernment: false,
      answersUntil: null as Day | null,
      note: '',
    },
    begin.error,
  )
  const send = () => {
    const typed = { ...fields.values, officerId: fields.values.officerId || null }
    begin.mutate({ requestKey, kind: template.kind, templateId: template.id, ...span, ...typed })
  }
  return { span, setSpan, fields, send, begin }
}
