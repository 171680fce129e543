import type { BatchFormat, BatchKind } from './batch.ts'
import type { GuestState, Substitute } from './guest.ts'

export const mailingKinds = ['invitation', 'reminder', 'change', 'cancellation', 'thanks'] as const
export type MailingKind = (typeof mailingKinds)[number]

type Whom = {
  state: GuestState
  substitute: Pick<Substitute, 'office'> | null
  email: string
  /** Whether they were let in; undefined: no door was held, nobody knows. */
  came?: boolean | undefined
}

const asked: readonly GuestState[] = ['listed', 'invited', 'accepted', 'represented']
const told: readonly GuestState[] = ['invited', 'accepted', 'represented']

const concerned: Record<BatchKind, readonly GuestState[]> = {
  cards: asked,
  letters: asked,
  'place-cards': asked,
  badges: asked,
  envelopes: asked,
  reminders: ['invited'],
  changes: told,
  cancellations: told,
  thanks: told,
  names: [...asked, 'declined'],
}

/**
 * Whether this concerns a guest as they stand now. Nobody is reminded who has answered, nobody invited who was taken off the
 * list or has excused themselves; where doors were held, thanks go to those who were let in, whatever they had answered, and to
 * nobody else; by e-mail only whoever has an address.
 */
export function concerns(kind: BatchKind, guest: Whom, format: BatchFormat): boolean {
  const came = kind === 'thanks' ? guest.came : undefined
  const isMeant = came ?? concerned[kind].includes(guest.state)
  return isMeant && (format !== 'email' || guest.email !== '')
}

/** The papers themselves are not sent by e-mail: a place card, a badge, an envelope, a list. */
const paperOnly: readonly BatchKind[] = ['place-cards', 'badges', 'envelopes', 'names']

export const goesByEmail = (kind: BatchKind): boolean => !paperOnly.includes(kind)
