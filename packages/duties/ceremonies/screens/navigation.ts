import type { NavigationLine } from '@cabinet/ui/navigation.ts'

export const ceremoniesNavigation: readonly NavigationLine[] = [
  {
    group: 'agenda',
    to: '/ceremonies',
    label: 'ceremonies:nav.ceremonies',
    act: 'ceremonies.read',
    count: 'ceremonies.tasks',
  },
  {
    group: 'agenda',
    to: '/discours',
    label: 'ceremonies:nav.speeches',
    act: 'ceremonies.read-speeches',
    count: 'ceremonies.speeches',
  },
  { group: 'administration', to: '/admin/ceremonies', label: 'ceremonies:nav.settings', act: 'ceremonies.settings' },
  {
    group: 'administration',
    to: '/admin/preseance',
    label: 'ceremonies:nav.lists',
    any: ['ceremonies.propose-list', 'ceremonies.validate-list'],
  },
]
