import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { Section } from './section.tsx'
import { useFields } from './use-fields.ts'

const nothing = { day: null as Day | null, name: '' }

/** A day the office closes: a local feast, a decree. */
export function AddHoliday() {
  const t = useWords('people')
  const refresh = useRefresh()
  const added = () => {
    fields.restart(nothing)
    return refresh()
  }
  const add = useMutation(usePeople().addHoliday.mutationOptions({ onSuccess: added }))
  const fields = useFields(nothing, add.error)
  const { day, name } = fields.values
  return (
    <Section title={t('settings.addHoliday')}>
      <Form error={add.error} onSubmit={() => add.mutate({ day: day ?? '', name })}>
        <div className={css.pair}>
          <DayField {...fields.pick('day')} label={t('settings.holidayDay')} />
          <TextInput {...fields.text('name')} label={t('settings.holidayName')} maxLength={120} />
        </div>
        <div className={css.acts}>
          <Button type="submit" loading={add.isPending}>
            {t('settings.addHoliday')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
