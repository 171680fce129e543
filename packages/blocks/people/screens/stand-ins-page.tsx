import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AbsenceLines } from './absence-lines.tsx'
import { type Answers, usePeople } from './client.ts'
import { Section, Sections } from './section.tsx'
import { StandInForm } from './stand-in-form.tsx'
import { StandInLines } from './stand-in-lines.tsx'

/** Who is away and who acts meanwhile, for the whole office. */
export function StandInsPage() {
  const t = useWords('people')
  const directory = useQuery(usePeople().directory.queryOptions())
  return (
    <Page title={t('standIns.title')}>
      <QueryView query={directory} shape="form">
        {(known) => (
          <Sections>
            <StandIns directory={known} />
            <Absences directory={known} />
          </Sections>
        )}
      </QueryView>
    </Page>
  )
}

function StandIns({ directory }: { directory: Answers['directory'] }) {
  const t = useWords('people')
  const standIns = useQuery(usePeople().standIns.queryOptions())
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>{t('standIns.add')}</Button>
  return (
    <Section title={t('standIns.title')} actions={adding ? null : add}>
      {adding && <StandInForm directory={directory} onClose={() => setAdding(false)} />}
      <QueryView
        query={standIns}
        isEmpty={(all) => all.length === 0 && !adding}
        empty={<p className="muted">{t('standIns.empty')}</p>}
      >
        {(all) => <StandInLines standIns={all} directory={directory} />}
      </QueryView>
    </Section>
  )
}

function Absences({ directory }: { directory: Answers['directory'] }) {
  const t = useWords('people')
  const absences = useQuery(usePeople().absences.queryOptions())
  const nameOf = (id: string) => directory.people.find((one) => one.id === id)?.name ?? '…'
  return (
    <Section title={t('absences.title')}>
      <QueryView
        query={absences}
        isEmpty={(all) => all.length === 0}
        empty={<p className="muted">{t('absences.empty')}</p>}
      >
        {(all) => <AbsenceLines absences={all} nameOf={nameOf} />}
      </QueryView>
    </Section>
  )
}
