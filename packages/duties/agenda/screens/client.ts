import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AgendaRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useAgenda = dutyClient<AgendaRouter>('agenda')

export type AgendaAnswers = inferRouterOutputs<AgendaRouter>

/** After an act every list, count and page of this duty asks again. */
export function useRefreshAgenda(): () => Promise<void> {
  const agenda = useAgenda()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(agenda.pathFilter())
}

/** One time of one engagement, as the board shows it to whoever is at the desk. */
export type Board = AgendaAnswers['window']
export type Shown = Board['occurrences'][number]
export type EngagementPage = AgendaAnswers['engagement']
export type Diary = AgendaAnswers['diaries'][number]
