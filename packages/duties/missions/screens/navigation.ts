import type { NavigationLine } from '@cabinet/ui/navigation.ts'

export const missionsNavigation: readonly NavigationLine[] = [
  { group: 'agenda', to: '/missions', label: 'missions:nav.missions', act: 'missions.read', count: 'missions.desk' },
  { group: 'administration', to: '/admin/missions', label: 'missions:nav.settings', act: 'missions.settings' },
]
