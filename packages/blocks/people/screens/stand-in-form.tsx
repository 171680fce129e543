import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActChoice } from './act-choice.tsx'
import { type Answers, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { PersonField } from './person-field.tsx'
import { useFields } from './use-fields.ts'

type Props = {
  directory: Answers['directory']
  /** Whose place is to be filled; left out, the administrator chooses. */
  absentId?: string
  onClose: () => void
}

/** Who acts in whose place, from when to when, and for which acts: nothing is ticked that was not meant. */
export function StandInForm({ directory, absentId, onClose }: Props) {
  const t = useWords('people')
  const today = useToday()
  const people = usePeople()
  const refresh = useRefresh()
  const granted = () => {
    onClose()
    return refresh()
  }
  const grant = useMutation(people.grantStandIn.mutationOptions({ onSuccess: granted }))
  const [acts, setActs] = useState<readonly string[]>([])
  const start = {
    absentId: absentId ?? '',
    standInId: '',
    from: today as Day | null,
    to: null as Day | null,
    reserved: false,
  }
  const fields = useFields(start, grant.error)
  const { from, to, ...who } = fields.values
  const lendable = useQuery({
    ...people.grantableActs.queryOptions({ absentId: who.absentId }),
    enabled: who.absentId !== '',
  })
  const save = () => grant.mutate({ ...who, from: from ?? '', to: to ?? '', acts: [...acts] })
  return (
    <Form label={t('standIns.add')} error={grant.error} onSubmit={save}>
      {absentId === undefined && (
        <PersonField {...fields.pick('absentId')} label={t('standIns.absent')} directory={directory} />
      )}
      <PersonField
        {...fields.pick('standInId')}
        label={absentId === undefined ? t('standIns.standIn') : t('standIns.myStandIn')}
        directory={directory}
        without={who.absentId}
      />
      <div className={css.pair}>
        <DayField {...fields.pick('from')} label={t('standIns.from')} min={today} />
        <DayField {...fields.pick('to')} label={t('standIns.to')} min={from ?? today} />
      </div>
      {who.absentId !== '' && (
        <QueryView query={lendable}>{(all) => <ActChoice acts={all} chosen={acts} onChange={setActs} />}</QueryView>
      )}
      <Checkbox {...fields.check('reserved')} label={t('standIns.reserved')} />
      <div className={css.acts}>
        <Button variant="default" onClick={onClose}>
          {t('account.cancel')}
        </Button>
        <Button type="submit" loading={grant.isPending}>
          {t('standIns.add')}
        </Button>
      </div>
    </Form>
  )
}
