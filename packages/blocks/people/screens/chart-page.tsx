import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import css from './chart-page.module.css'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { UnitDetails } from './unit-details.tsx'
import { UnitForm } from './unit-form.tsx'
import { UnitTree } from './unit-tree.tsx'

/** The organisation chart: bureaux on the left, and in the middle the one chosen, with its posts and who holds them. */
export function ChartPage() {
  const t = useWords('people')
  const people = usePeople()
  const [chosen, choose] = useFilter('bureau')
  const [adding, setAdding] = useState(false)
  const chart = useQuery(people.units.queryOptions())
  return (
    <Page title={t('units.title')} wide actions={<Button onClick={() => setAdding(true)}>{t('units.add')}</Button>}>
      <QueryView query={chart} isEmpty={({ units }) => units.length === 0} empty={<Empty>{t('units.empty')}</Empty>}>
        {(all) => <Chart chart={all} chosen={chosen} onChoose={choose} />}
      </QueryView>
      {adding && (
        <AddUnit
          parentId={chosen || null}
          units={chart.data?.units ?? []}
          onAdded={choose}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}

type ChartProps = { chart: Answers['units']; chosen: string; onChoose: (id: string) => void }

function Chart({ chart, chosen, onChoose }: ChartProps) {
  const staff = useQuery(usePeople().people.queryOptions())
  const unit = chart.units.find((one) => one.id === chosen) ?? chart.units[0]
  return (
    <ThreeColumns
      showing={chosen ? 'thing' : 'list'}
      onBack={() => onChoose('')}
      list={<UnitTree units={chart.units} chosen={unit?.id ?? ''} onChoose={onChoose} />}
      thing={
        <div className={css.thing}>
          {unit && <UnitDetails key={unit.id} unit={unit} chart={chart} staff={staff.data ?? []} />}
        </div>
      }
    />
  )
}

type AddProps = {
  parentId: string | null
  units: Answers['units']['units']
  onAdded: (id: string) => void
  onClose: () => void
}

function AddUnit({ parentId, units, onAdded, onClose }: AddProps) {
  const t = useWords('people')
  const refresh = useRefresh()
  const added = async (id: string) => {
    await refresh()
    onAdded(id)
    onClose()
  }
  const add = useMutation(usePeople().addUnit.mutationOptions({ onSuccess: added }))
  return (
    <Dialog opened onClose={onClose} title={t('units.add')} leaveOutside={false}>
      <UnitForm
        start={{ name: '', kind: 'bureau', parentId }}
        units={units}
        error={add.error}
        pending={add.isPending}
        onSave={(form) => add.mutate(form)}
      />
    </Dialog>
  )
}
