import type { RouteObject } from 'react-router'

export const meetingRoutes: RouteObject[] = [
  { path: 'reunions', lazy: async () => ({ Component: (await import('./meeting-list-page.tsx')).MeetingListPage }) },
  {
    path: 'reunions/nouvelle',
    lazy: async () => ({ Component: (await import('./meeting-new-page.tsx')).MeetingNewPage }),
  },
  { path: 'reunions/:id', lazy: async () => ({ Component: (await import('./meeting-page.tsx')).MeetingPage }) },
]
