import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { ReportsRouter } from '../server/router.ts'

/** The procedures of this duty, as its screens call them. */
export const useReports = dutyClient<ReportsRouter>('reports')

export type ReportsAnswers = inferRouterOutputs<ReportsRouter>

/** One report: how it stands, its days, its pages, what one may do. */
export type ReportAnswer = ReportsAnswers['draftReport']
export type SectionAnswer = ReportAnswer['sections'][number]
/** One bureau's page as it is written, and one text of it. */
export type DraftPageAnswer = ReportsAnswers['draftPage']
export type FieldAnswer = DraftPageAnswer['fields'][number]

/** After an act every list, count and page of this duty asks again. */
export function useRefreshReports(): () => Promise<void> {
  const reports = useReports()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(reports.pathFilter())
}
