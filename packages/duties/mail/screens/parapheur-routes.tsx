import type { RouteObject } from 'react-router'

/** The screens of deciding, drafting, signing and sending. */
export const parapheurRoutes: RouteObject[] = [
  { path: 'imputation', lazy: () => import('./assign-page.tsx').then((page) => ({ Component: page.AssignPage })) },
  {
    path: 'parapheur/:id?',
    lazy: () => import('./parapheur-page.tsx').then((page) => ({ Component: page.ParapheurPage })),
  },
  {
    path: 'courrier/:id/projet',
    lazy: () => import('./draft-page.tsx').then((page) => ({ Component: page.DraftPage })),
  },
  {
    path: 'courrier/projet/nouveau',
    lazy: () => import('./draft-new-page.tsx').then((page) => ({ Component: page.DraftNewPage })),
  },
  {
    path: 'courrier/a-expedier',
    lazy: () => import('./dispatch-page.tsx').then((page) => ({ Component: page.DispatchPage })),
  },
]
