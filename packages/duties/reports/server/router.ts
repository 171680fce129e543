import { mergeRouters } from '@cabinet/api/procedures.ts'
import { draftingRouter } from './drafting-router.ts'
import { issueRouter } from './issue-router.ts'
import { statisticsRouter } from './statistics-router.ts'

/** Everything of this duty; the names of its procedures are unique among all parts. */
export const reportsRouter = mergeRouters(statisticsRouter, draftingRouter, issueRouter)

export type ReportsRouter = typeof reportsRouter
