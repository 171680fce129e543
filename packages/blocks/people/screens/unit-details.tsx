import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Answers, type Asked, usePeople, useRefresh } from './client.ts'
import { Section, Sections } from './section.tsx'
import { UnitForm } from './unit-form.tsx'
import { UnitPosts } from './unit-posts.tsx'

type Props = {
  unit: Answers['units']['units'][number]
  chart: Answers['units']
  staff: Answers['people']
}

/** One bureau or service: rename it, move it, close it, and its posts. */
export function UnitDetails({ unit, chart, staff }: Props) {
  const t = useWords('people')
  const people = usePeople()
  const refresh = useRefresh()
  const { id, name, kind, parentId } = unit
  const saved = () => {
    sayDone({ sentence: t('units.saved', { name }) })
    return refresh()
  }
  const change = useMutation(people.changeUnit.mutationOptions({ onSuccess: saved }))
  const close = useMutation(people.closeUnit.mutationOptions({ onSuccess: refresh }))
  const askClose = async () => {
    const question = { title: t('units.closeTitle', { name }), children: t('units.closeHelp') }
    if (await confirm({ ...question, action: t('units.closeIt', { name }), tone: 'late' })) close.mutate({ id })
  }
  const act = (
    <Button variant="default" onClick={() => void askClose()}>
      {t('units.close')}
    </Button>
  )
  return (
    <Sections>
      <UnitPosts unit={unit} posts={chart.posts} staff={staff} />
      {unit.closedOn === null && (
        <Section title={name} actions={act}>
          {close.error && <Problem error={close.error} />}
          <UnitForm
            id={id}
            start={{ name, kind: kind as Asked['addUnit']['kind'], parentId }}
            units={chart.units}
            error={change.error}
            pending={change.isPending}
            onSave={(form) => change.mutate({ ...form, id })}
          />
        </Section>
      )}
    </Sections>
  )
}
