import type { RouteObject } from 'react-router'

export const coreRoutes: RouteObject[] = [
  { path: 'ceremonies', lazy: async () => ({ Component: (await import('./ceremonies-page.tsx')).CeremoniesPage }) },
  {
    path: 'ceremonies/nouvelle',
    lazy: async () => ({ Component: (await import('./new-ceremony-page.tsx')).NewCeremonyPage }),
  },
  { path: 'ceremonies/:id', lazy: async () => ({ Component: (await import('./ceremony-page.tsx')).CeremonyPage }) },
  { path: 'ceremonies/:id/apres', lazy: async () => ({ Component: (await import('./after-page.tsx')).AfterPage }) },
  { path: 'admin/ceremonies', lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }) },
  {
    path: 'admin/ceremonies/modeles/nouveau',
    lazy: async () => ({ Component: (await import('./template-page.tsx')).NewTemplatePage }),
  },
  {
    path: 'admin/ceremonies/modeles/:id',
    lazy: async () => ({ Component: (await import('./template-page.tsx')).TemplatePage }),
  },
]
