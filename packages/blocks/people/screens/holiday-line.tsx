import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { Line } from './lines.tsx'
import { useFields } from './use-fields.ts'

type Holiday = Answers['holidays'][number]

/** A day off; one to be confirmed may still move to another day. */
export function HolidayLine({ holiday }: { holiday: Holiday }) {
  const t = useWords('people')
  const locale = useLocale()
  const refresh = useRefresh()
  const [confirming, setConfirming] = useState(false)
  const people = usePeople()
  const add = useMutation(people.addHoliday.mutationOptions({ onSuccess: refresh }))
  const removed = () => {
    const { day, name } = holiday
    sayDone({ sentence: t('settings.holidayRemoved', { name }), undo: () => add.mutate({ day, name }) })
    return refresh()
  }
  const remove = useMutation(people.removeHoliday.mutationOptions({ onSuccess: removed }))
  return (
    <>
      <Line
        title={holiday.name}
        badge={holiday.toBeValidated && <StateBadge tone="soon">{t('settings.toBeValidated')}</StateBadge>}
        detail={sayLongDay(holiday.day, locale, true)}
        actions={
          <>
            {holiday.toBeValidated && (
              <Button size="compact-sm" onClick={() => setConfirming(true)}>
                {t('settings.confirmHoliday')}
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => remove.mutate({ id: holiday.id })}>
              {t('settings.removeHoliday')}
            </Button>
          </>
        }
      />
      {remove.error && <Problem error={remove.error} />}
      {confirming && (
        <Dialog opened onClose={() => setConfirming(false)} title={holiday.name}>
          <Confirm holiday={holiday} onDone={() => setConfirming(false)} />
        </Dialog>
      )}
    </>
  )
}

function Confirm({ holiday, onDone }: { holiday: Holiday; onDone: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const confirmed = () => {
    onDone()
    return refresh()
  }
  const confirm = useMutation(usePeople().confirmHoliday.mutationOptions({ onSuccess: confirmed }))
  const fields = useFields({ day: holiday.day as Day | null }, confirm.error)
  return (
    <Form error={confirm.error} onSubmit={() => confirm.mutate({ id: holiday.id, day: fields.values.day ?? '' })}>
      <DayField {...fields.pick('day')} label={t('settings.holidayDay')} autoFocus />
      <div className={css.acts}>
        <Button type="submit" loading={confirm.isPending}>
          {t('settings.confirmHoliday')}
        </Button>
      </div>
    </Form>
  )
}
