import type { RouteObject } from 'react-router'

export const draftingRoutes: RouteObject[] = [
  { path: 'rapports', lazy: async () => ({ Component: (await import('./reports-page.tsx')).ReportsPage }) },
  { path: 'rapports/:id', lazy: async () => ({ Component: (await import('./report-page.tsx')).ReportPage }) },
  {
    path: 'rapports/:id/pages/:bureau',
    lazy: async () => ({ Component: (await import('./draft-page.tsx')).DraftPage }),
  },
  {
    path: 'admin/rapports',
    lazy: async () => ({ Component: (await import('./report-settings-page.tsx')).ReportSettingsPage }),
  },
]
