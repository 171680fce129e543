import type { RouteObject } from 'react-router'

export const statisticsRoutes: RouteObject[] = [
  { path: 'statistiques', lazy: async () => ({ Component: (await import('./statistics-page.tsx')).StatisticsPage }) },
  {
    path: 'statistiques/methode',
    lazy: async () => ({ Component: (await import('./statistics-method-page.tsx')).StatisticsMethodPage }),
  },
  {
    path: 'statistiques/:code',
    lazy: async () => ({ Component: (await import('./statistics-figure-page.tsx')).StatisticsFigurePage }),
  },
]
