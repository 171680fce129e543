import type { Permissions } from '@cabinet/office/permission.ts'

const protocolDesk = ['protocol', 'secretary', 'chief', 'deputy-chief'] as const
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

export const ceremoniesPermissions = {
  /** Ceremonies one has something to do in; the rights below open more. */
  'ceremonies.read': everybody,
  /** All ceremonies. */
  'ceremonies.oversee': [...protocolDesk, 'secretary-general', 'mayor', 'deputy-mayor'],
  /** Opens a ceremony, its tasks, needs and programme; postpones and cancels it. */
  'ceremonies.prepare': protocolDesk,
  /** Names, functions, addresses and answers. */
  'ceremonies.guests': protocolDesk,
  /** Cards, letters, reminders, thanks. */
  'ceremonies.invite': protocolDesk,
  /** Settles the line, places somebody by hand, agrees to a substitute. */
  'ceremonies.line': ['protocol', 'chief', 'deputy-chief'],
  'ceremonies.see-line': [...protocolDesk, 'secretary-general', 'mayor', 'deputy-mayor'],
  'ceremonies.seat': protocolDesk,
  /** Starts and ends what is on the run of show. */
  'ceremonies.run': [...protocolDesk, 'head'],
  'ceremonies.door': [...protocolDesk, 'clerk', 'agent'],
  'ceremonies.costs': [...protocolDesk, 'head'],
  'ceremonies.close': protocolDesk,
  'ceremonies.settings': ['protocol', 'chief', 'administrator'],
  'ceremonies.propose-list': ['protocol', 'chief', 'deputy-chief'],
  /** By somebody else than who proposed it. */
  'ceremonies.validate-list': ['protocol', 'chief', 'deputy-chief', 'secretary-general', 'mayor'],
  /** The usage of the commune bears the mayor's name. */
  'ceremonies.sign-usage': ['mayor'],
  'ceremonies.read-speeches': [...protocolDesk, 'secretary-general', 'mayor', 'deputy-mayor', 'adviser', 'head'],
  'ceremonies.write-speech': [...protocolDesk, 'deputy-mayor', 'adviser', 'head'],
  'ceremonies.visa-speech': ['chief', 'deputy-chief', 'secretary-general'],
  'ceremonies.approve-speech': ['mayor', 'deputy-mayor'],
  'ceremonies.keep-messages': ['chief', 'deputy-chief', 'mayor', 'head'],
} satisfies Permissions

export type CeremoniesAct = keyof typeof ceremoniesPermissions
