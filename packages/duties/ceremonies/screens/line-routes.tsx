import type { RouteObject } from 'react-router'

export const lineRoutes: RouteObject[] = [
  {
    path: 'ceremonies/:id/ligne',
    lazy: () => import('./line-page.tsx').then((page) => ({ Component: page.LinePage })),
  },
  {
    path: 'admin/preseance',
    lazy: () => import('./lists-page.tsx').then((page) => ({ Component: page.ListsPage })),
  },
]
