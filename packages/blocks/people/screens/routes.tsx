import type { RouteObject } from 'react-router'

/** What strangers see: the door, the first visit, and the link to choose a password. */
export const peopleFrontDoor: RouteObject[] = [
  { path: 'connexion', lazy: () => import('./sign-in-page.tsx').then((page) => ({ Component: page.SignInPage })) },
  { path: 'premiere-visite', lazy: () => import('./set-up-page.tsx').then((page) => ({ Component: page.SetUpPage })) },
  { path: 'lien', lazy: () => import('./link-page.tsx').then((page) => ({ Component: page.LinkPage })) },
  {
    path: 'protection',
    lazy: () => import('./protection-page.tsx').then((page) => ({ Component: page.ProtectionPage })),
  },
]

/** The screens of people inside the office: one's own account, the chart, the settings, the correspondents. */
export const peopleRoutes: RouteObject[] = []
