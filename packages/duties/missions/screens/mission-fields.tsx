import css from '@cabinet/blocks/people/screens/form.module.css'
import type { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, Group, Switch, Textarea, TextInput } from '@mantine/core'
import { type Transport, transports } from '../rules/mission.ts'

/** What an order says first of itself. */
export type Facts = {
  purpose: string
  objectives: string
  invitedBy: string
  abroad: boolean
  departsOn: Day | null
  returnsOn: Day | null
  transport: Transport[]
  transportNote: string
}

/** Purpose, objectives, days and transport: the same fields for a new order and for one that is changed. */
export function MissionFields({ fields }: { fields: ReturnType<typeof useFields<Facts>> }) {
  const t = useWords('missions')
  const { values, set, text, check, pick } = fields
  return (
    <>
      <TextInput {...text('purpose')} label={t('field.purpose')} maxLength={300} required dir="auto" data-autofocus />
      <Textarea
        {...text('objectives')}
        label={t('field.objectives')}
        description={t('field.objectivesHelp')}
        maxLength={4000}
        autosize
        minRows={3}
        maxRows={12}
        dir="auto"
      />
      <div className={css.pair}>
        <DayField {...pick('departsOn')} label={t('field.departsOn')} required />
        <DayField
          {...pick('returnsOn')}
          label={t('field.returnsOn')}
          required
          {...(values.departsOn && { min: values.departsOn })}
        />
      </div>
      <Switch {...check('abroad')} label={t('field.abroad')} />
      <TextInput {...text('invitedBy')} label={t('field.invitedBy')} maxLength={200} dir="auto" />
      <Checkbox.Group
        label={t('field.transport')}
        value={values.transport}
        onChange={(chosen) =>
          set(
            'transport',
            transports.filter((one) => chosen.includes(one)),
          )
        }
      >
        <Group gap="md" mt={6}>
          {transports.map((one) => (
            <Checkbox key={one} value={one} label={t(`transport.${one}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <TextInput {...text('transportNote')} label={t('field.transportNote')} maxLength={300} dir="auto" />
    </>
  )
}
