import type { NavigationLine } from '@cabinet/ui/navigation.ts'

export const agendaNavigation: readonly NavigationLine[] = [
  { group: 'agenda', to: '/agenda', label: 'agenda:nav.agenda', act: 'agenda.read', phone: true },
  {
    group: 'agenda',
    to: '/agenda/invitations',
    label: 'agenda:nav.invitations',
    act: 'agenda.answer',
    count: 'agenda.invitations',
  },
  { group: 'agenda', to: '/m', label: 'agenda:nav.day', act: 'agenda.own' },
  { group: 'agenda', to: '/agenda/abonnements', label: 'agenda:nav.elsewhere', act: 'agenda.own' },
  { group: 'agenda', to: '/agenda/importer', label: 'agenda:nav.import', act: 'agenda.keep' },
  { group: 'administration', to: '/admin/agenda', label: 'agenda:nav.settings', act: 'agenda.settings' },
]
