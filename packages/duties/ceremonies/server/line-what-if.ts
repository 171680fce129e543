import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { lineDifference } from '../rules/line-difference.ts'
import type { WhatIfForm } from '../rules/line-forms.ts'
import { lineFor } from '../rules/precedence.ts'
import { placesOf } from './line-issues.ts'
import { lineOf } from './line-of.ts'
import { withReasons } from './line-page.ts'
import { guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** The order if somebody came in this guest's place, or nobody: before anything is agreed, and nothing is written. */
export async function whatIf(read: Reads, person: Person, { guestId, substitute, whom }: WhatIfForm) {
  const [guest] = await read.select().from(guests).where(eq(guests.id, guestId))
  if (!guest) throw notFound()
  const ceremony = await visibleCeremony(read, person, guest.ceremonyId)
  const now = await lineOf(read, ceremony, { whom })
  const [asked] = (await lineOf(read, ceremony, { whom: [guestId] })).people
  if (!asked) throw notFound()
  const others = now.people.filter((one) => one.id !== guestId)
  const people = substitute
    ? [...others, { ...asked, substitute: { ...substitute, office: 'agreed' as const } }]
    : others
  const line = lineFor(people, now.content, now.setting)
  const difference = lineDifference(placesOf(now), placesOf({ people, ...line }))
  return { positions: withReasons({ people, ...line }), outside: line.outside, difference }
}
