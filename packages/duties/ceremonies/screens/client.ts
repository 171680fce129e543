import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { CeremoniesRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useCeremonies = dutyClient<CeremoniesRouter>('ceremonies')

export type CeremoniesAnswers = inferRouterOutputs<CeremoniesRouter>
export type CeremonyAnswer = CeremoniesAnswers['ceremony']
export type CeremonyTask = CeremonyAnswer['tasks'][number]
export type CeremonyRow = CeremoniesAnswers['list']['rows'][number]
export type TemplateRow = CeremoniesAnswers['templates'][number]
export type AnnualDateRow = CeremoniesAnswers['annualDates'][number]
export type TemplateSheet = CeremoniesAnswers['template']['template']

/** After an act every list, count and page of this duty asks again. */
export function useRefreshCeremonies(): () => Promise<void> {
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(ceremonies.pathFilter())
}
