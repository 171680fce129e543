import type { NavigationLine } from '@cabinet/ui/navigation.ts'

/** The lines of people in the navigation. Paths are those of `routes.tsx`. */
export const peopleNavigation: readonly NavigationLine[] = [
  { group: 'relations', to: '/contacts', label: 'people:navigation.contacts', act: 'contacts.see' },
  { group: 'relations', to: '/annuaire', label: 'people:navigation.directory', act: 'people.see-directory' },
  { group: 'administration', to: '/admin/personnes', label: 'people:navigation.people', act: 'people.manage' },
  { group: 'administration', to: '/admin/organigramme', label: 'people:navigation.chart', act: 'people.manage' },
  {
    group: 'administration',
    to: '/admin/interims',
    label: 'people:navigation.standIns',
    act: 'people.grant-stand-in-for-others',
  },
  { group: 'administration', to: '/admin/jours-feries', label: 'people:navigation.holidays', act: 'office.settings' },
  { group: 'administration', to: '/admin/mairie', label: 'people:navigation.settings', act: 'office.settings' },
]
