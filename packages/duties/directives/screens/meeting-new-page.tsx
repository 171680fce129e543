import { Page } from '@cabinet/ui/page.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type MeetingKind, meetingKinds } from '../rules/meeting.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import { emptyFacts, factsAsLast, MeetingForm, useMeetingFields } from './meeting-form.tsx'

/** Calling a meeting: which, when, where, who; as last time in one click. */
export function MeetingNewPage() {
  const t = useWords('directives')
  const locale = useLocale()
  const go = useNavigate()
  const today = useToday()
  const refresh = useRefreshDirectives()
  const directives = useDirectives()
  const [asked, choose] = useFilter('sorte', 'point-cabinet')
  const kind: MeetingKind = meetingKinds.find((one) => one === asked) ?? 'point-cabinet'
  const [requestKey] = useState(() => crypto.randomUUID())
  const { data: last } = useQuery(directives.meetingLast.queryOptions({ kind }))
  const call = useMutation(
    directives.meetingCall.mutationOptions({
      onSuccess: async ({ id }) => {
        sayDone({ sentence: t('meeting.call.done') })
        await refresh()
        void go(`/reunions/${id}`, { replace: true })
      },
    }),
  )
  const fields = useMeetingFields(emptyFacts(today), call.error)
  const asLast = () => {
    if (!last) return
    fields.restart(factsAsLast(last, today))
    sayDone({ sentence: t('meeting.call.asLastDone') })
  }
  return (
    <Page title={t('meeting.call.title')}>
      <div className={css.form}>
        <div className={css.formHead}>
          <SegmentedControl
            aria-label={t('meeting.field.kind')}
            value={kind}
            onChange={choose}
            data={meetingKinds.map((one) => ({ value: one, label: t(`meeting.kind.${one}`) }))}
          />
          {last && (
            <Button variant="light" onClick={asLast}>
              {t('meeting.call.asLast', { day: sayShortDay(last.on, locale) })}
            </Button>
          )}
        </div>
        <MeetingForm
          {...{ fields, kind, mayReserve: true, action: t('meeting.call.send') }}
          {...{ error: call.error, isSending: call.isPending }}
          onSubmit={() => call.mutate({ ...fields.values, kind, requestKey })}
        />
      </div>
    </Page>
  )
}
