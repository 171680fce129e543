import type { RouteObject } from 'react-router'
import { draftingRoutes } from './drafting-routes.tsx'
import { issueRoutes } from './issue-routes.tsx'
import { statisticsRoutes } from './statistics-routes.tsx'

/** The screens of this duty; each is fetched when it is first opened. */
export const reportsRoutes: RouteObject[] = [...statisticsRoutes, ...draftingRoutes, ...issueRoutes]
