import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import { type Answers, usePeople } from './client.ts'
import { EnrolStep } from './enrol-step.tsx'
import { FrontDoor } from './front-door.tsx'

/**
 * A code on the telephone, or a new telephone and new codes for the drawer. It stands outside the office because, between
 * the old telephone and the new one, nothing else may be done.
 */
export function ProtectionPage() {
  const state = useQuery(usePeople().state.queryOptions())
  return (
    <QueryView query={state} shape="form">
      {(door) => (door.next === null ? <Navigate to="/connexion" replace /> : <Protection door={door} />)}
    </QueryView>
  )
}

function Protection({ door }: { door: Answers['state'] }) {
  const t = useWords('people')
  const people = usePeople()
  const navigate = useNavigate()
  const queries = useQueryClient()
  // Asked only of whoever is fully signed in: somebody half way has proved nothing yet, and has nothing to renew.
  const me = useQuery({ ...people.me.queryOptions(), enabled: door.next === 'done' })
  const [through] = useState(door.next === 'done')
  const done = async () => {
    queries.clear()
    await navigate('/moi', { replace: true })
  }
  if (through && !me.data) return null
  return (
    <FrontDoor office={door.office} title={t('secondFactor.setUpTitle')}>
      <EnrolStep proof={Boolean(me.data?.secondFactor.enrolledAt)} onDone={() => void done()} />
    </FrontDoor>
  )
}
