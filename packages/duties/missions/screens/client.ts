import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { MissionsRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useMissions = dutyClient<MissionsRouter>('missions')

type MissionsAnswers = inferRouterOutputs<MissionsRouter>
export type MissionAnswer = MissionsAnswers['mission']
export type MissionRow = MissionsAnswers['list']['rows'][number]
export type GridSheet = MissionsAnswers['grids'][number]

/** After an act every list, count and page of this duty asks again. */
export function useRefreshMissions(): () => Promise<void> {
  const missions = useMissions()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(missions.pathFilter())
}
