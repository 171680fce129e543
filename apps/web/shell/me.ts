import type { PeopleRouter } from '@cabinet/blocks/people/server/router.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { usePeople } from './people-client.ts'

/** Who is at the desk, for which office, what they may do, and the figures beside the lines of the navigation. */
export type Me = inferRouterOutputs<PeopleRouter>['me']

export function useMe() {
  return useQuery(usePeople().me.queryOptions())
}
