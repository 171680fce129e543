import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AudiencesRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useAudiences = dutyClient<AudiencesRouter>('audiences')

export type AudiencesAnswers = inferRouterOutputs<AudiencesRouter>
export type AudienceRow = AudiencesAnswers['list']['rows'][number]
export type AudiencePage = AudiencesAnswers['audience']
export type DayPage = AudiencesAnswers['day']
export type DayRow = AudiencesAnswers['days'][number]
export type Motive = AudiencesAnswers['settings'][number]
export type Reception = AudiencesAnswers['reception']
export type Waiting = AudiencesAnswers['waiting'][number]

/** After an act every list, count and page of this duty asks again. */
export function useRefreshAudiences(): () => Promise<void> {
  const audiences = useAudiences()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(audiences.pathFilter())
}
