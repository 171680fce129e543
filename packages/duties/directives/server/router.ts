import { mergeRouters } from '@cabinet/api/procedures.ts'
import { actRouter } from './act-router.ts'
import { boardRouter } from './board-router.ts'
import { meetingRouter } from './meeting-router.ts'

/** Everything of this duty; the names of its procedures are unique among all parts. */
export const directivesRouter = mergeRouters(actRouter, boardRouter, meetingRouter)

export type DirectivesRouter = typeof directivesRouter
