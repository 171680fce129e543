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

export const missionsPermissions = {
  /** One's own missions; the rights below open more. */
  'missions.read': [...everybody, 'auditor'],
  'missions.oversee': [...keepers, 'secretary-general', 'mayor', 'auditor'],
  'missions.draft': everybody,
  /** Sends an order round, to the authority, and notes what came back. */
  'missions.send': keepers,
  'missions.visa': ['chief', 'deputy-chief', 'secretary-general', 'head', 'deputy-mayor'],
  'missions.sign': ['mayor', 'deputy-mayor', 'secretary-general', 'chief'],
  /** Passports, visas, tickets. */
  'missions.check': keepers,
  /** Advances, receipts, what is paid back. */
  'missions.settle': ['secretary', 'chief', 'deputy-chief', 'head'],
  'missions.report': everybody,
  'missions.settings': ['administrator', 'chief'],
} satisfies Permissions

export type MissionsAct = keyof typeof missionsPermissions
