import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Anchor } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { usePeople, useRefresh } from './client.ts'
import type { StaffMember } from './people-table.tsx'
import { PersonAccess } from './person-access.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonLeave } from './person-leave.tsx'
import { PersonPosts } from './person-posts.tsx'
import { Section, Sections } from './section.tsx'

/** One person: who they are, the posts they hold, how they get in, and their departure. */
export function PersonPage() {
  const t = useWords('people')
  const { id } = useParams()
  const locale = useLocale()
  const staff = useQuery(usePeople().people.queryOptions())
  const person = staff.data?.find((one) => one.id === id)
  return (
    <Page
      title={person?.name ?? t('people.title')}
      badge={person?.leftOn && t('people.left', { day: sayDay(person.leftOn, locale) })}
      actions={
        <Anchor component={Link} to="/admin/personnes">
          {t('people.all')}
        </Anchor>
      }
    >
      <QueryView query={staff} shape="form">
        {() => (person ? <Everything person={person} /> : <Problem error={{ data: { code: 'NOT_FOUND' } }} />)}
      </QueryView>
    </Page>
  )
}

function Everything({ person }: { person: StaffMember }) {
  return (
    <Sections key={person.id}>
      <Identity person={person} />
      <PersonPosts person={person} />
      {person.leftOn === null && <PersonAccess person={person} />}
      <PersonLeave person={person} />
    </Sections>
  )
}

function Identity({ person }: { person: StaffMember }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('people.saved', { name: person.name }) })
    return refresh()
  }
  const change = useMutation(usePeople().changePerson.mutationOptions({ onSuccess: saved }))
  const { id, title, name, email, phone, locale } = person
  return (
    <Section title={t('people.identity')}>
      <PersonForm
        start={{ title, name, email, phone, locale }}
        error={change.error}
        pending={change.isPending}
        onSave={(form) => change.mutate({ ...form, id })}
      />
    </Section>
  )
}
