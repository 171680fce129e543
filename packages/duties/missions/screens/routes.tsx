import type { RouteObject } from 'react-router'

/** The screens of this duty; each is fetched when it is first opened. */
export const missionsRoutes: RouteObject[] = [
  { path: 'missions', lazy: async () => ({ Component: (await import('./missions-page.tsx')).MissionsPage }) },
  {
    path: 'missions/nouvelle',
    lazy: async () => ({ Component: (await import('./new-mission-page.tsx')).NewMissionPage }),
  },
  { path: 'missions/:id', lazy: async () => ({ Component: (await import('./mission-page.tsx')).MissionPage }) },
  { path: 'admin/missions', lazy: async () => ({ Component: (await import('./grids-page.tsx')).GridsPage }) },
]
