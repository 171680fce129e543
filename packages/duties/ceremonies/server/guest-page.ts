import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { guestAndCeremony } from './guest-and-ceremony.ts'
import { withoutLink } from './guest-rows.ts'
import { rankGroupsOf } from './rank-groups.ts'

/** One guest as they stand on the list now, whatever part of it a screen has read. */
export async function guestPage(read: Reads, person: Person, guestId: string) {
  const { guest, ceremony } = await guestAndCeremony(read, person, guestId)
  const groups = await rankGroupsOf(read, ceremony)
  // Whether a link opens their page is all a screen may know of it.
  const hasLink = guest.linkHash !== null
  return { ...withoutLink(guest), hasLink, group: groups.get(guest.rankKey) ?? ('other' as const) }
}
