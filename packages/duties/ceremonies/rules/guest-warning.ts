import { nameMark } from '@cabinet/blocks/people/rules/alike.ts'
import { isHeldOn, type SituationKind } from '@cabinet/blocks/people/rules/held-function.ts'
import { fold } from '@cabinet/office/fold.ts'

/** What must be looked at before a card goes out. */
export const guestWarningKinds = [
  'function-ended',
  'death',
  'bereavement',
  'separation',
  'household-ended',
  'spouse-death',
  'mail-returned',
  'moved',
  'retired',
  'card-outdated',
  'same-contact',
  'same-name',
  'no-address',
] as const
export type GuestWarningKind = (typeof guestWarningKinds)[number]

/** A card to the dead, to « M. et Mme » after a death, or to whoever does not hold the function any more, does not go out. */
export const stopsTheCard: readonly GuestWarningKind[] = ['function-ended', 'death', 'spouse-death']

export type GuestWarning = {
  guestId: string
  kind: GuestWarningKind
  /** Since when, for what happened on a day. */
  on: string
  /** The other guest, for what looks like a double. */
  otherId: string
}

type Situation = { kind: SituationKind; on: string }

/** The other one of the household on that day: the folded name, and what is reported of them. */
export type Partner = { folded: string; situations: readonly Situation[] }

export type CheckedGuest = {
  id: string
  contactId: string | null
  folded: string
  email: string
  address: string
  spouse: string
  held: { from: string; to: string | null }
  /** The address book says otherwise than the card. */
  isOutdated: boolean
  situations: readonly Situation[]
  partner: Partner | null
}

type Setting = {
  day: string
  /** Pairs of contacts somebody has said are two, each as `smaller larger`. */
  toldApart: ReadonlySet<string>
}

/** Everything to be looked at, guest after guest. */
export function guestWarningsOf(list: readonly CheckedGuest[], { day, toldApart }: Setting): GuestWarning[] {
  const byName = Map.groupBy(list, (one) => nameMark(one.folded))
  const byContact = Map.groupBy(list, (one) => one.contactId)
  return list.flatMap((guest) => {
    const warn = (kind: GuestWarningKind, on = '', otherId = ''): GuestWarning => ({
      guestId: guest.id,
      kind,
      on,
      otherId,
    })
    const twins = guest.contactId ? (byContact.get(guest.contactId) ?? []).filter((one) => one.id !== guest.id) : []
    const namesakes = (byName.get(nameMark(guest.folded)) ?? []).filter(
      (one) => one.id !== guest.id && one.contactId !== guest.contactId && !toldApart.has(pairOf(one, guest)),
    )
    return [
      ...(isHeldOn(guest.held, day) ? [] : [warn('function-ended', guest.held.to ?? '')]),
      ...guest.situations.map(({ kind, on }) => warn(kind, on)),
      ...ofTheSpouse(guest).map(({ kind, on }) => warn(kind, on)),
      ...(guest.isOutdated ? [warn('card-outdated')] : []),
      ...twins.slice(0, 1).map((one) => warn('same-contact', '', one.id)),
      ...namesakes.slice(0, 1).map((one) => warn('same-name', '', one.id)),
      ...(guest.email || guest.address ? [] : [warn('no-address')]),
    ]
  })
}

/**
 * What is reported of the spouse is the guest's too: « M. et Mme » after a separation or a widowhood is the feared mistake.
 * A spouse on the card who is not the one of the household by now is said as well.
 */
function ofTheSpouse({ spouse, partner, situations }: CheckedGuest): { kind: GuestWarningKind; on: string }[] {
  if (!partner) return spouse ? [{ kind: 'household-ended', on: '' }] : []
  const isKnown = (kind: SituationKind) => situations.some((one) => one.kind === kind)
  const [death] = partner.situations.filter((one) => one.kind === 'death')
  const [parted] = partner.situations.filter((one) => one.kind === 'separation')
  return [
    ...(death && spouse ? [{ kind: 'spouse-death' as const, on: death.on }] : []),
    ...(death && !spouse && !isKnown('bereavement') ? [{ kind: 'bereavement' as const, on: death.on }] : []),
    ...(parted && !isKnown('separation') ? [parted] : []),
    ...(spouse && !isWritten(spouse, partner.folded) ? [{ kind: 'household-ended' as const, on: '' }] : []),
  ]
}

const civilities = [
  'm',
  'mr',
  'mme',
  'mlle',
  'mrs',
  'ms',
  'dr',
  'monsieur',
  'madame',
  'mademoiselle',
  'docteur',
  'doctor',
]

/** Whether the card names this person: in full, or by no other name than theirs (« Mme Sanogo »). */
function isWritten(spouse: string, folded: string): boolean {
  const [written, named] = [spouse, folded].map((text) => nameMark(fold(text)).split(' '))
  const isOf = (words: readonly string[] = [], all: readonly string[] = []) => words.every((word) => all.includes(word))
  return isOf(named, written) || isOf(written, [...(named ?? []), ...civilities])
}

/** Two contacts as one word, whoever is named first. */
export function pairOf(left: { contactId: string | null }, right: { contactId: string | null }): string {
  return [left.contactId ?? '', right.contactId ?? ''].sort().join(' ')
}
