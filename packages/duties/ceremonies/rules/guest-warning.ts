import { isHeldOn, type SituationKind } from '@cabinet/blocks/people/rules/held-function.ts'

/** What must be looked at before a card goes out. */
export const guestWarningKinds = [
  'function-ended',
  'death',
  'bereavement',
  'separation',
  'household-ended',
  'mail-returned',
  'moved',
  'retired',
  'card-outdated',
  'same-contact',
  'same-name',
  'no-address',
] as const
export type GuestWarningKind = (typeof guestWarningKinds)[number]

/** A card to the dead, or to whoever does not hold the function any more, does not go out. */
export const stopsTheCard: readonly GuestWarningKind[] = ['function-ended', 'death']

export type GuestWarning = {
  guestId: string
  kind: GuestWarningKind
  /** Since when, for what happened on a day. */
  on: string
  /** The other guest, for what looks like a double. */
  otherId: string
}

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
  situations: { kind: SituationKind; on: string }[]
  /** The spouse is written on the card, and the two are one household on that day. */
  hasHousehold: boolean
}

type Setting = {
  day: string
  /** Pairs of contacts somebody has said are two, each as `smaller larger`. */
  toldApart: ReadonlySet<string>
}

/** Everything to be looked at, guest after guest. */
export function guestWarningsOf(list: readonly CheckedGuest[], { day, toldApart }: Setting): GuestWarning[] {
  const byName = Map.groupBy(list, (one) => one.folded)
  const byContact = Map.groupBy(list, (one) => one.contactId)
  return list.flatMap((guest) => {
    const warn = (kind: GuestWarningKind, on = '', otherId = ''): GuestWarning => ({
      guestId: guest.id,
      kind,
      on,
      otherId,
    })
    const twins = guest.contactId ? (byContact.get(guest.contactId) ?? []).filter((one) => one.id !== guest.id) : []
    const namesakes = (byName.get(guest.folded) ?? []).filter(
      (one) => one.id !== guest.id && one.contactId !== guest.contactId && !toldApart.has(pairOf(one, guest)),
    )
    return [
      ...(isHeldOn(guest.held, day) ? [] : [warn('function-ended', guest.held.to ?? '')]),
      ...guest.situations.map(({ kind, on }) => warn(kind, on)),
      ...(guest.spouse && !guest.hasHousehold ? [warn('household-ended')] : []),
      ...(guest.isOutdated ? [warn('card-outdated')] : []),
      ...twins.slice(0, 1).map((one) => warn('same-contact', '', one.id)),
      ...namesakes.slice(0, 1).map((one) => warn('same-name', '', one.id)),
      ...(guest.email || guest.address ? [] : [warn('no-address')]),
    ]
  })
}

/** Two contacts as one word, whoever is named first. */
export function pairOf(left: { contactId: string | null }, right: { contactId: string | null }): string {
  return [left.contactId ?? '', right.contactId ?? ''].sort().join(' ')
}
