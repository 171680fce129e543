import type { NavigationLine } from '@cabinet/ui/navigation.ts'

export const reportsNavigation: readonly NavigationLine[] = [
  { group: 'steering', to: '/rapports', label: 'reports:nav.reports', act: 'reports.read', count: 'reports.pages' },
  { group: 'steering', to: '/statistiques', label: 'reports:nav.statistics', act: 'reports.figures' },
  { group: 'administration', to: '/admin/rapports', label: 'reports:nav.settings', act: 'reports.settings' },
]
