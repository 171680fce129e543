import type { RouteObject } from 'react-router'
import { parapheurRoutes } from './parapheur-routes.tsx'

/** The screens of the mail; each is fetched when it is first opened. */
export const mailRoutes: RouteObject[] = [
  { path: 'courrier/nouveau', lazy: async () => ({ Component: (await import('./register-page.tsx')).RegisterPage }) },
  {
    path: 'courrier/arrivee',
    lazy: async () => {
      const { RegistersPage } = await import('./registers-page.tsx')
      return { element: <RegistersPage key="incoming" register="incoming" /> }
    },
  },
  {
    path: 'courrier/depart',
    lazy: async () => {
      const { RegistersPage } = await import('./registers-page.tsx')
      return { element: <RegistersPage key="outgoing" register="outgoing" /> }
    },
  },
  { path: 'courrier/listes/:list', lazy: async () => ({ Component: (await import('./lists-page.tsx')).ListsPage }) },
  { path: 'courrier/:id', lazy: async () => ({ Component: (await import('./letter-page.tsx')).LetterPage }) },
  { path: 'recherche', lazy: async () => ({ Component: (await import('./search-page.tsx')).SearchPage }) },
  { path: 'admin/courrier', lazy: async () => ({ Component: (await import('./settings-page.tsx')).SettingsPage }) },
  {
    path: 'admin/courrier/modeles/:id',
    lazy: async () => ({ Component: (await import('./settings-template-page.tsx')).SettingsTemplatePage }),
  },
  ...parapheurRoutes,
]
