import { peopleFrontDoor, peopleRoutes } from '@cabinet/blocks/people/screens/routes.tsx'
import { mailRoutes } from '@cabinet/duties/mail/screens/routes.tsx'
import type { RouteObject } from 'react-router'
import { Nowhere } from './shell/nowhere.tsx'
import { ScreenProblem } from './shell/screen-problem.tsx'
import { Shell } from './shell/shell.tsx'

/** Screens that strangers see: sign-in, set-up. One line per duty. */
const outside: RouteObject[] = [...peopleFrontDoor]

/** Screens of the office. One line per duty. */
const inside: RouteObject[] = [...mailRoutes, ...peopleRoutes]

export const routes: RouteObject[] = [
  ...outside,
  {
    element: <Shell />,
    errorElement: <ScreenProblem />,
    children: [{ errorElement: <ScreenProblem />, children: [...inside, { path: '*', element: <Nowhere /> }] }],
  },
]
