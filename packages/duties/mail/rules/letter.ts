export const registers = ['incoming', 'outgoing'] as const
export type Register = (typeof registers)[number]

/**
 * ordinary: those who oversee the mail and those concerned · internal: the direction of the cabinet and those concerned ·
 * reserved: the people named, nobody else; for others only a masked line in the register.
 */
export const confidentialities = ['ordinary', 'internal', 'reserved'] as const
export type Confidentiality = (typeof confidentialities)[number]

export const channels = ['post', 'counter', 'bearer', 'e-mail', 'fax'] as const

export const letterStates = [
  'draft',
  'in-circuit',
  'to-dispatch',
  'dispatched',
  'to-assign',
  'assigned',
  'under-way',
  'answered',
  'closed',
  'voided',
] as const
export type LetterState = (typeof letterStates)[number]

type Facts = {
  register: Register
  assignedAt: Date | null
  signedAt: Date | null
  dispatchedAt: Date | null
  closedAt: Date | null
  voidedAt: Date | null
}

/** What is known beside the letter's own facts; each list asks for them in one query for all its rows. */
export type Surroundings = { inCircuit?: boolean; underWay?: boolean; answered?: boolean }

/** The state of a letter, derived from what happened to it and never typed or stored. */
export function letterState(letter: Facts, around: Surroundings = {}): LetterState {
  if (letter.voidedAt) return 'voided'
  if (letter.closedAt) return 'closed'
  if (letter.register === 'outgoing') return outgoingState(letter, around)
  if (around.answered) return 'answered'
  if (around.underWay) return 'under-way'
  return letter.assignedAt ? 'assigned' : 'to-assign'
}

function outgoingState(letter: Facts, around: Surroundings): LetterState {
  if (letter.dispatchedAt) return 'dispatched'
  if (letter.signedAt) return 'to-dispatch'
  return around.inCircuit ? 'in-circuit' : 'draft'
}
