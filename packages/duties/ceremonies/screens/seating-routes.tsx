import type { RouteObject } from 'react-router'

export const seatingRoutes: RouteObject[] = [
  {
    path: 'ceremonies/:id/plan',
    lazy: async () => ({ Component: (await import('./seating-plans-page.tsx')).SeatingPlansPage }),
  },
  {
    path: 'ceremonies/:id/plan/:planId',
    lazy: async () => ({ Component: (await import('./seating-plan-page.tsx')).SeatingPlanPage }),
  },
]
