import type { Permissions } from '@cabinet/office/permission.ts'

const desk = ['clerk', 'secretary', 'protocol', 'chief', 'deputy-chief'] as const
const direction = ['chief', 'deputy-chief', 'secretary-general', 'mayor'] as const

export const audiencesPermissions = {
  /** Sees the requests; a reserved one only with the direction and whoever registered it. */
  'audiences.read': [...desk, 'secretary-general', 'mayor', 'deputy-mayor', 'adviser'],
  'audiences.read-reserved': direction,
  'audiences.register': desk,
  /** Says whether a request can go to the pre-audience at all. */
  'audiences.admit': ['secretary', 'chief', 'deputy-chief', 'secretary-general'],
  /** The chef de cabinet's side of the pre-audience. */
  'audiences.opinion-chief': ['chief', 'deputy-chief'],
  /** The secrétaire général's side. */
  'audiences.opinion-general': ['secretary-general'],
  'audiences.decide': ['mayor'],
  /** Days, slots, appointments, postponements. */
  'audiences.schedule': ['secretary', 'protocol', 'chief', 'deputy-chief'],
  /** The reception: arrived, identity, badge, call. */
  'audiences.receive': ['secretary', 'protocol', 'clerk', 'chief', 'deputy-chief'],
  /** What came of it. */
  'audiences.report': ['secretary', 'protocol', 'chief', 'deputy-chief', 'secretary-general', 'mayor', 'deputy-mayor'],
  /** What somebody else than the mayor receives for, or a service was asked to take over. */
  'audiences.follow': [...direction, 'secretary', 'deputy-mayor', 'adviser', 'head', 'agent'],
  'audiences.settings': ['administrator', 'chief'],
} satisfies Permissions

export type AudiencesAct = keyof typeof audiencesPermissions
