import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { PeopleRouter } from '../server/router.ts'

export const usePeople = dutyClient<PeopleRouter>('people')

/** What the people block answers, procedure by procedure, as it arrives at a screen: instants are written out. */
export type Answers = inferRouterOutputs<PeopleRouter>
/** What it is asked, procedure by procedure. */
export type Asked = inferRouterInputs<PeopleRouter>

/** Has every screen of this block ask again. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  const people = usePeople()
  return () => queries.invalidateQueries(people.pathFilter())
}
