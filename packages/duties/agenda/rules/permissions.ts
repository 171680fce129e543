import type { Permissions } from '@cabinet/office/permission.ts'

const everybody = [
  'clerk',
  'secretary',
  'chief',
  'deputy-chief',
  'secretary-general',
  'mayor',
  'deputy-mayor',
  'adviser',
  'head',
  'agent',
  'protocol',
] as const
const keepers = ['secretary', 'protocol', 'chief', 'deputy-chief'] as const
const cabinet = [...keepers, 'secretary-general', 'mayor', 'deputy-mayor', 'adviser'] as const

export const agendaPermissions = {
  /** Looks at the board: what is public in full, the rest as "busy". */
  'agenda.read': everybody,
  /** Reads what is for the cabinet. What is personal stays with its owner and the delegates the owner named. */
  'agenda.read-cabinet': cabinet,
  /** Keeps one's own diary and answers for oneself. */
  'agenda.own': everybody,
  /** Keeps the diaries of the office: the mayor's, the deputies', rooms, vehicles. */
  'agenda.keep': keepers,
  /** Says whether the mayor goes, is represented or declines. */
  'agenda.answer': [...keepers, 'secretary-general', 'mayor'],
  /** Lets an engagement be seen by the public. */
  'agenda.publish': ['chief', 'deputy-chief', 'secretary-general', 'mayor', 'protocol'],
  'agenda.settings': ['administrator', 'chief', 'protocol'],
} satisfies Permissions
