import { addressBookRoutes, peopleFrontDoor, peopleRoutes } from '@cabinet/blocks/people/screens/routes.tsx'
import { agendaInPublic, agendaOnThePhone, agendaRoutes } from '@cabinet/duties/agenda/screens/routes.tsx'
import { audiencesFrontDoor, audiencesRoutes } from '@cabinet/duties/audiences/screens/routes.tsx'
import { ceremoniesOnThePhone } from '@cabinet/duties/ceremonies/screens/day-routes.tsx'
import { ceremoniesFrontDoor } from '@cabinet/duties/ceremonies/screens/guests-routes.tsx'
import { ceremoniesRoutes } from '@cabinet/duties/ceremonies/screens/routes.tsx'
import { directivesRoutes } from '@cabinet/duties/directives/screens/routes.tsx'
import { mailRoutes } from '@cabinet/duties/mail/screens/routes.tsx'
import { missionsRoutes } from '@cabinet/duties/missions/screens/routes.tsx'
import { reportsRoutes } from '@cabinet/duties/reports/screens/routes.tsx'
import type { RouteObject } from 'react-router'
import { BesideOthers } from './beside-others.tsx'
import { speakOf, speakOfTheDuties } from './language.ts'
import { Nowhere } from './shell/nowhere.tsx'
import { ScreenProblem } from './shell/screen-problem.tsx'
import { Shell } from './shell/shell.tsx'

/** A screen is shown once its words are there; both are fetched side by side. */
function waitingFor(words: () => Promise<void>) {
  return (route: RouteObject): RouteObject => {
    const { lazy } = route
    if (typeof lazy !== 'function') return route
    return { ...route, lazy: async () => (await Promise.all([lazy(), words()]))[0] } as RouteObject
  }
}

const withItsWords = waitingFor(speakOfTheDuties)

/** Screens that strangers see: sign-in, set-up. One line per duty. */
const outside: RouteObject[] = [
  ...peopleFrontDoor.map(waitingFor(() => speakOf('people'))),
  ...agendaInPublic.map(withItsWords),
  ...audiencesFrontDoor.map(withItsWords),
  ...ceremoniesFrontDoor.map(withItsWords),
]

/** Screens of the office. One line per duty. */
const inside: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./today/today-page.tsx')).TodayPage }) },
  ...[
    ...mailRoutes,
    ...agendaRoutes,
    ...audiencesRoutes,
    ...missionsRoutes,
    ...ceremoniesRoutes,
    ...directivesRoutes,
    ...reportsRoutes,
    ...addressBookRoutes,
    ...peopleRoutes,
  ].map(withItsWords),
]

export const routes: RouteObject[] = [
  ...outside,
  { errorElement: <ScreenProblem />, children: [...agendaOnThePhone, ...ceremoniesOnThePhone].map(withItsWords) },
  {
    element: <Shell />,
    errorElement: <ScreenProblem />,
    children: [
      {
        element: <BesideOthers />,
        errorElement: <ScreenProblem />,
        children: [...inside, { path: '*', element: <Nowhere /> }],
      },
    ],
  },
]
