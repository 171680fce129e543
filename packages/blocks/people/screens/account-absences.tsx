import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AbsenceForm } from './absence-form.tsx'
import { AbsenceLines } from './absence-lines.tsx'
import { type Answers, usePeople } from './client.ts'
import { Section } from './section.tsx'

/** When one is away: colleagues who assign letters are warned. */
export function AccountAbsences({ me: { person } }: { me: Answers['me'] }) {
  const t = useWords('people')
  const [adding, setAdding] = useState(false)
  const absences = useQuery(usePeople().absences.queryOptions())
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('absences.add')}
    </Button>
  )
  return (
    <Section title={t('absences.mine')} help={t('absences.mineHelp')} actions={adding ? null : add}>
      {adding && <AbsenceForm personId={person.id} onClose={() => setAdding(false)} />}
      <QueryView query={absences}>
        {(all) => <AbsenceLines absences={all.filter((one) => one.personId === person.id)} />}
      </QueryView>
    </Section>
  )
}
