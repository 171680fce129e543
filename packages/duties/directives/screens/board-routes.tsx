import type { RouteObject } from 'react-router'

export const boardRoutes: RouteObject[] = [
  { path: 'suivi', lazy: async () => ({ Component: (await import('./board-page.tsx')).BoardPage }) },
  { path: 'suivi/texte', lazy: async () => ({ Component: (await import('./capture-text-page.tsx')).CaptureTextPage }) },
  { path: 'suivi/reguliers', lazy: async () => ({ Component: (await import('./series-page.tsx')).SeriesPage }) },
  { path: 'suivi/:id', lazy: async () => ({ Component: (await import('./commitment-page.tsx')).CommitmentPage }) },
  { path: 'admin/suivi', lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }) },
]
