import type { RouteObject } from 'react-router'

/** What strangers see: the door, the first visit, the link to choose a password, and a new telephone. */
export const peopleFrontDoor: RouteObject[] = [
  { path: 'connexion', lazy: () => import('./sign-in-page.tsx').then((page) => ({ Component: page.SignInPage })) },
  { path: 'premiere-visite', lazy: () => import('./set-up-page.tsx').then((page) => ({ Component: page.SetUpPage })) },
  { path: 'lien', lazy: () => import('./link-page.tsx').then((page) => ({ Component: page.LinkPage })) },
  {
    path: 'protection',
    lazy: () => import('./protection-page.tsx').then((page) => ({ Component: page.ProtectionPage })),
  },
]

/** The screens of people inside the office: one's own account, the chart, the settings, the correspondents. */
export const peopleRoutes: RouteObject[] = [
  { path: 'moi', lazy: () => import('./account-page.tsx').then((page) => ({ Component: page.AccountPage })) },
  { path: 'annuaire', lazy: () => import('./directory-page.tsx').then((page) => ({ Component: page.DirectoryPage })) },
  { path: 'admin/personnes', lazy: () => import('./people-page.tsx').then((page) => ({ Component: page.PeoplePage })) },
  {
    path: 'admin/personnes/:id',
    lazy: () => import('./person-page.tsx').then((page) => ({ Component: page.PersonPage })),
  },
  {
    path: 'admin/organigramme',
    lazy: () => import('./chart-page.tsx').then((page) => ({ Component: page.ChartPage })),
  },
  {
    path: 'admin/interims',
    lazy: () => import('./stand-ins-page.tsx').then((page) => ({ Component: page.StandInsPage })),
  },
  {
    path: 'admin/jours-feries',
    lazy: () => import('./holidays-page.tsx').then((page) => ({ Component: page.HolidaysPage })),
  },
  { path: 'admin/mairie', lazy: () => import('./office-page.tsx').then((page) => ({ Component: page.OfficePage })) },
]

/** The address book; its words come with those of the duties. */
export const addressBookRoutes: RouteObject[] = [
  { path: 'contacts', lazy: () => import('./contacts-page.tsx').then((page) => ({ Component: page.ContactsPage })) },
  {
    path: 'contacts/a-verifier',
    lazy: () => import('./book-page.tsx').then((page) => ({ Component: page.BookPage })),
  },
  { path: 'contacts/:id', lazy: () => import('./contact-page.tsx').then((page) => ({ Component: page.ContactPage })) },
]
