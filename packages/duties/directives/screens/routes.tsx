import type { RouteObject } from 'react-router'
import { boardRoutes } from './board-routes.tsx'
import { meetingRoutes } from './meeting-routes.tsx'

/** The screens of this duty; each is fetched when it is first opened. */
export const directivesRoutes: RouteObject[] = [...boardRoutes, ...meetingRoutes]
