import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { DirectivesRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useDirectives = dutyClient<DirectivesRouter>('directives')

export type DirectivesAnswers = inferRouterOutputs<DirectivesRouter>

/** After an act every list, count and page of this duty asks again. */
export function useRefreshDirectives(): () => Promise<void> {
  const directives = useDirectives()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(directives.pathFilter())
}
