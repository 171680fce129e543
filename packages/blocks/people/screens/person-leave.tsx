import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import type { StaffMember } from './people-table.tsx'
import { Section } from './section.tsx'
import { useFields } from './use-fields.ts'

/** People leave and come back; nobody is deleted. */
export function PersonLeave({ person }: { person: StaffMember }) {
  const t = useWords('people')
  const locale = useLocale()
  const refresh = useRefresh()
  const [leaving, setLeaving] = useState(false)
  const back = useMutation(usePeople().letPersonReturn.mutationOptions({ onSuccess: refresh }))
  const here = person.leftOn === null
  const act = here ? (
    <Button variant="default" onClick={() => setLeaving(true)}>
      {t('people.leave')}
    </Button>
  ) : (
    <Button variant="default" loading={back.isPending} onClick={() => back.mutate({ personId: person.id })}>
      {t('people.return')}
    </Button>
  )
  return (
    <Section title={t('people.departure')} actions={act}>
      {back.error && <Problem error={back.error} />}
      <p className="muted">
        {person.leftOn ? t('people.left', { day: sayDay(person.leftOn, locale) }) : t('people.leaveHelp')}
      </p>
      {leaving && (
        <Dialog opened onClose={() => setLeaving(false)} title={t('people.leaveTitle', { name: person.name })}>
          <Leave personId={person.id} onDone={() => setLeaving(false)} />
        </Dialog>
      )}
    </Section>
  )
}

function Leave({ personId, onDone }: { personId: string; onDone: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const today = useToday()
  const left = () => {
    onDone()
    return refresh()
  }
  const leave = useMutation(usePeople().letPersonLeave.mutationOptions({ onSuccess: left }))
  const fields = useFields({ day: today as Day | null }, leave.error)
  return (
    <Form error={leave.error} onSubmit={() => leave.mutate({ personId, day: fields.values.day ?? '' })}>
      <p>{t('people.leaveHelp')}</p>
      <DayField {...fields.pick('day')} label={t('people.leaveDay')} min={today} autoFocus />
      <div className={css.acts}>
        <Button type="submit" color="red" loading={leave.isPending}>
          {t('people.leave')}
        </Button>
      </div>
    </Form>
  )
}
