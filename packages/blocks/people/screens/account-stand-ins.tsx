import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answers, usePeople } from './client.ts'
import { Section } from './section.tsx'
import { StandInForm } from './stand-in-form.tsx'
import { StandInLines } from './stand-in-lines.tsx'

/** Who acts in one's place, and in whose place one acts. */
export function AccountStandIns({ me: { person } }: { me: Answers['me'] }) {
  const t = useWords('people')
  const people = usePeople()
  const [adding, setAdding] = useState(false)
  const standIns = useQuery(people.standIns.queryOptions())
  const directory = useQuery(people.directory.queryOptions())
  const mine = (all: Answers['standIns']) =>
    all.filter((one) => one.absentId === person.id || one.standInId === person.id)
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t('standIns.add')}
    </Button>
  )
  return (
    <Section title={t('standIns.title')} help={t('standIns.mineHelp')} actions={adding ? null : add}>
      {adding && directory.data && (
        <StandInForm directory={directory.data} absentId={person.id} onClose={() => setAdding(false)} />
      )}
      <QueryView query={standIns}>
        {(all) => <StandInLines standIns={mine(all)} {...(directory.data && { directory: directory.data })} />}
      </QueryView>
    </Section>
  )
}
