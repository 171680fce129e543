import type { RouteObject } from 'react-router'

export const dayRoutes: RouteObject[] = [
  {
    path: 'ceremonies/:id/conducteur',
    lazy: () => import('./show-page.tsx').then((page) => ({ Component: page.ShowPage })),
  },
  {
    path: 'ceremonies/:id/entrees',
    lazy: () => import('./arrivals-page.tsx').then((page) => ({ Component: page.ArrivalsPage })),
  },
]

/** The door on the phone has a frame of its own and opens without network. */
export const ceremoniesOnThePhone: RouteObject[] = [
  { path: 'm/porte/:id', lazy: () => import('./door-page.tsx').then((page) => ({ Component: page.DoorPage })) },
]
