import type { RouteObject } from 'react-router'

export const guestsRoutes: RouteObject[] = [
  {
    path: 'ceremonies/:id/invites',
    lazy: () => import('./guests-page.tsx').then((page) => ({ Component: page.GuestsPage })),
  },
]

/** The card of somebody who was invited: no account, one answer. */
export const ceremoniesFrontDoor: RouteObject[] = [
  {
    path: 'public/invitation/:token',
    lazy: () => import('./invitation-page.tsx').then((page) => ({ Component: page.InvitationPage })),
  },
]
