import type { Permissions } from '@cabinet/office/permission.ts'

const direction = ['chief', 'deputy-chief', 'secretary-general', 'mayor'] as const

export const reportsPermissions = {
  /** The statistics of any day, and the method behind each figure. */
  'reports.figures': [...direction, 'secretary', 'deputy-mayor', 'adviser', 'head', 'protocol', 'clerk', 'auditor'],
  /** Figures in which what is reserved is counted too, above the mask. */
  'reports.complete': ['chief', 'deputy-chief', 'mayor'],
  /** The reports; before they are frozen only those who write in them see more than their own page. */
  'reports.read': [...direction, 'secretary', 'deputy-mayor', 'adviser', 'head', 'protocol', 'clerk', 'auditor'],
  /** One's own page: results, difficulties, lessons, perspectives, decisions requested. */
  'reports.write': [...direction, 'secretary', 'head', 'protocol', 'clerk', 'adviser'],
  /** Opens, consolidates, freezes, numbers, presents. */
  'reports.keep': ['chief', 'deputy-chief'],
  'reports.visa': ['chief', 'deputy-chief'],
  /** Calendar, pages and who answers for them, targets. */
  'reports.settings': ['chief', 'administrator'],
} satisfies Permissions

export type ReportsAct = keyof typeof reportsPermissions
