import type { RouteObject } from 'react-router'
import { coreRoutes } from './core-routes.tsx'
import { dayRoutes } from './day-routes.tsx'
import { guestsRoutes } from './guests-routes.tsx'
import { lineRoutes } from './line-routes.tsx'
import { seatingRoutes } from './seating-routes.tsx'
import { speechRoutes } from './speech-routes.tsx'

/** The screens of this duty; each is fetched when it is first opened. */
export const ceremoniesRoutes: RouteObject[] = [
  ...coreRoutes,
  ...guestsRoutes,
  ...lineRoutes,
  ...seatingRoutes,
  ...dayRoutes,
  ...speechRoutes,
]
