import type { NavigationLine } from '@cabinet/ui/navigation.ts'

/** The lines of the audiences in the navigation; their figures are those of the lists of the same name. */
export const audiencesNavigation: readonly NavigationLine[] = [
  {
    group: 'agenda',
    to: '/audiences',
    label: 'audiences:nav.audiences',
    act: 'audiences.read',
    count: 'audiences.queue',
  },
  { group: 'agenda', to: '/audiences/nouvelle', label: 'audiences:nav.register', act: 'audiences.register' },
  {
    group: 'agenda',
    to: '/audiences/accueil',
    label: 'audiences:nav.reception',
    act: 'audiences.receive',
    count: 'audiences.today',
  },
  { group: 'agenda', to: '/audiences/journees', label: 'audiences:nav.days', act: 'audiences.schedule' },
  {
    group: 'agenda',
    to: '/audiences/suites',
    label: 'audiences:nav.follow',
    act: 'audiences.follow',
    count: 'audiences.mine',
  },
  { group: 'administration', to: '/admin/audiences', label: 'audiences:nav.settings', act: 'audiences.settings' },
]
