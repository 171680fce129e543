import { type Addressee, useAddressees } from '@cabinet/duties/mail/screens/assign-addressees.ts'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useMemo, useState } from 'react'
import { addMinutes } from '../rules/local-time.ts'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { SpanFields } from './form-when.tsx'
import { useKept } from './use-kept.ts'

type Promised = { text: string; lead: string; dueOn: Day | null }
type Written = { outcome: string; commitments: Promised[]; next: { title: string; start: string; end: string } | null }

const nothing: Promised = { text: '', lead: '', dueOn: null }

/** In one minute: the report, the commitments, the next meeting. */
export function OutcomeForm({ page, onClose }: { page: EngagementPage; onClose: () => void }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const { ref, engagement } = page
  const [requestKey] = useState(() => crypto.randomUUID())
  const first = useMemo<Written>(
    () => ({ outcome: engagement.outcome, commitments: [], next: null }),
    [engagement.outcome],
  )
  const [written, write, forget] = useKept<Written>(`outcome.${ref}`, first)
  const put = (change: Partial<Written>) => write({ ...written, ...change })
  const note = useMutation(
    useAgenda().noteOutcome.mutationOptions({
      onSuccess: () => {
        forget()
        sayDone({ sentence: t('done.outcome', { title: engagement.title }) })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  const { outcome, commitments, next } = written
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const promised = commitments.filter((one) => one.text.trim() && one.lead)
    const followUp = next?.title.trim() ? { requestKey, ...next } : null
    note.mutate({ ref, version: engagement.version, outcome, commitments: promised, followUp })
  }
  const unowned = commitments.some((one) => one.text.trim() && !one.lead)
  const later = { start: addMinutes(engagement.start, 7 * 1440), end: addMinutes(engagement.end, 7 * 1440) }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('outcome.report')}
        value={outcome}
        onChange={(event) => put({ outcome: event.currentTarget.value })}
        maxLength={10000}
        autosize
        minRows={3}
        maxRows={14}
        autoFocus
        dir="auto"
      />
      {commitments.map((one, index) => (
        <OutcomeCommitment
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart while they are typed.
          key={index}
          value={one}
          onChange={(next) => put({ commitments: commitments.map((other, at) => (at === index ? next : other)) })}
        />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => put({ commitments: [...commitments, nothing] })}
          disabled={commitments.length >= 20}
        >
          {t('outcome.addCommitment')}
        </Button>
      </div>
      <Checkbox
        label={t('outcome.followUp')}
        checked={next !== null}
        onChange={(event) => put({ next: event.currentTarget.checked ? { title: engagement.title, ...later } : null })}
      />
      {next && (
        <>
          <TextInput
            label={t('form.title')}
            value={next.title}
            onChange={(event) => put({ next: { ...next, title: event.currentTarget.value } })}
            maxLength={300}
            dir="auto"
          />
          <SpanFields span={next} onChange={(span) => put({ next: { ...next, ...span } })} />
        </>
      )}
      {note.error && <Problem error={note.error} />}
      <div className={css.acts}>
        <Button type="submit" loading={note.isPending} disabled={unowned}>
          {t('outcome.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('form.back')}
        </Button>
      </div>
    </form>
  )
}

function OutcomeCommitment({ value, onChange }: { value: Promised; onChange: (value: Promised) => void }) {
  const t = useWords('agenda')
  const today = useToday()
  const { all, find } = useAddressees()
  return (
    <div className={css.conflict}>
      <Textarea
        label={t('outcome.what')}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={1}
        w="100%"
        dir="auto"
      />
      <SearchSelect<Addressee>
        label={t('outcome.who')}
        value={all.find((one) => one.key === value.lead) ?? null}
        onChange={(one) => onChange({ ...value, lead: one?.key ?? '' })}
        find={find}
        keyOf={(one) => one.key}
        textOf={(one) => one.name}
        detailOf={(one) => one.detail}
      />
      <DayField
        label={t('outcome.when')}
        value={value.dueOn}
        min={today}
        onChange={(dueOn) => onChange({ ...value, dueOn })}
      />
    </div>
  )
}
