import type { NavigationLine } from '@cabinet/ui/navigation.ts'

export const directivesNavigation: readonly NavigationLine[] = [
  {
    group: 'steering',
    to: '/suivi',
    label: 'directives:nav.directives',
    act: 'directives.read',
    count: 'directives.owed',
  },
  { group: 'steering', to: '/reunions', label: 'directives:nav.meetings', act: 'directives.read' },
  { group: 'administration', to: '/admin/suivi', label: 'directives:nav.settings', act: 'directives.settings' },
]
