import type { RouteObject } from 'react-router'

/** The screens of this duty; each is fetched when it is first opened. */
export const audiencesRoutes: RouteObject[] = [
  { path: 'audiences', lazy: () => import('./queue-page.tsx').then((page) => ({ Component: page.QueuePage })) },
  {
    path: 'audiences/nouvelle',
    lazy: () => import('./register-page.tsx').then((page) => ({ Component: page.RegisterPage })),
  },
  { path: 'audiences/journees', lazy: () => import('./days-page.tsx').then((page) => ({ Component: page.DaysPage })) },
  {
    path: 'audiences/journees/:id',
    lazy: () => import('./day-page.tsx').then((page) => ({ Component: page.DayPage })),
  },
  {
    path: 'audiences/accueil',
    lazy: () => import('./reception-page.tsx').then((page) => ({ Component: page.ReceptionPage })),
  },
  {
    path: 'audiences/suites',
    lazy: () => import('./follow-page.tsx').then((page) => ({ Component: page.FollowPage })),
  },
  {
    path: 'audiences/dossier/:id',
    lazy: () => import('./dossier-page.tsx').then((page) => ({ Component: page.DossierPage })),
  },
  {
    path: 'audiences/:id',
    lazy: () => import('./audience-page.tsx').then((page) => ({ Component: page.AudiencePage })),
  },
  {
    path: 'audiences/:id/compte-rendu',
    lazy: () => import('./outcome-page.tsx').then((page) => ({ Component: page.OutcomePage })),
  },
  {
    path: 'admin/audiences',
    lazy: () => import('./settings-page.tsx').then((page) => ({ Component: page.SettingsPage })),
  },
]

/** What anybody may open without an account: asking to be received, and asking how far that is. */
export const audiencesFrontDoor: RouteObject[] = [
  {
    path: 'public/audience',
    lazy: () => import('./public-request-page.tsx').then((page) => ({ Component: page.PublicRequestPage })),
  },
  {
    path: 'public/audience/:token',
    lazy: () => import('./public-receipt-page.tsx').then((page) => ({ Component: page.PublicReceiptPage })),
  },
]
