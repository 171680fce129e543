import type { RouteObject } from 'react-router'

/** The screens of this duty; each is fetched when it is first opened. */
export const agendaRoutes: RouteObject[] = [
  { path: 'agenda', lazy: async () => ({ Component: (await import('./board-page.tsx')).BoardPage }) },
  { path: 'agenda/nouveau', lazy: async () => ({ Component: (await import('./new-page.tsx')).NewPage }) },
  {
    path: 'agenda/rendez-vous/:ref',
    lazy: async () => ({ Component: (await import('./engagement-page.tsx')).EngagementPage }),
  },
  {
    path: 'agenda/rendez-vous/:ref/modifier',
    lazy: async () => ({ Component: (await import('./edit-page.tsx')).EditPage }),
  },
  {
    path: 'agenda/representations',
    lazy: async () => ({ Component: (await import('./representations-page.tsx')).RepresentationsPage }),
  },
  {
    path: 'agenda/invitations',
    lazy: async () => ({ Component: (await import('./invitations-page.tsx')).InvitationsPage }),
  },
  {
    path: 'agenda/feuille/:date',
    lazy: () => import('./sheet-page.tsx').then((page) => ({ Component: page.SheetPage })),
  },
  {
    path: 'agenda/abonnements',
    lazy: () => import('./feeds-page.tsx').then((page) => ({ Component: page.FeedsPage })),
  },
  { path: 'agenda/importer', lazy: () => import('./import-page.tsx').then((page) => ({ Component: page.ImportPage })) },
  {
    path: 'admin/agenda',
    lazy: () => import('./settings-page.tsx').then((page) => ({ Component: page.SettingsPage })),
  },
]

/** What anybody may look at, without an account. */
export const agendaInPublic: RouteObject[] = [
  { path: 'public/agenda', lazy: () => import('./public-page.tsx').then((page) => ({ Component: page.PublicPage })) },
]

/** The day on the phone has a frame of its own. */
export const agendaOnThePhone: RouteObject[] = [
  { path: 'm', lazy: () => import('./phone-page.tsx').then((page) => ({ Component: page.PhonePage })) },
]
