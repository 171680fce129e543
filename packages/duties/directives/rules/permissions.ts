import type { Permissions } from '@cabinet/office/permission.ts'

const direction = ['chief', 'deputy-chief', 'secretary-general', 'mayor'] as const
const everybody = [...direction, 'clerk', 'secretary', 'deputy-mayor', 'adviser', 'head', 'agent', 'protocol'] as const

export const directivesPermissions = {
  /** What one owes, awaits, or was told of. */
  'directives.read': everybody,
  /** Writes down what was ordered or promised, on somebody's word. */
  'directives.note': everybody,
  /** The boards of the whole office, and the printed state of execution. */
  'directives.oversee': [...direction, 'secretary'],
  /** What comes back by the calendar. */
  'directives.recur': [...direction, 'secretary', 'head'],
  /** Calls a meeting, draws its agenda up, writes its minutes. */
  'directives.meet': [...direction, 'secretary', 'head'],
  /** How long silence may last. */
  'directives.settings': ['chief', 'administrator'],
} satisfies Permissions

export type DirectivesAct = keyof typeof directivesPermissions
