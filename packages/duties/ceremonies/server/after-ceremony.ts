import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, count, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { attendanceOf } from '../rules/attendance.ts'
import { currencyOf } from '../rules/currency.ts'
import type { AfterForm, CloseForm } from '../rules/forms.ts'
import { answers } from '../rules/guest.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { attendanceFacts, ceremonyFact } from './ceremony-facts.ts'
import { costsOf } from './costs.ts'
import { editableCeremony, movedTo, saveCeremony } from './edit-ceremony.ts'
import { presentAt } from './present-at.ts'
import { rankGroupsOf } from './rank-groups.ts'
import { type Ceremony, ceremonyLessons, guests } from './tables.ts'
import { lessonsOf } from './templates.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** What came of it: who was there by kind of guest, what it cost, whether thanks went out, what was learnt. */
export async function afterCeremony(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const [attendance, thanked, lessons, office] = await Promise.all([
    attendanceAt(read, ceremony),
    thankedAt(read, ceremony.id),
    lessonsOf(read, ceremony.templateId ? [ceremony.templateId] : []),
    officeOf(read),
  ])
  const costs = may(ceremoniesPermissions, person, 'ceremonies.costs') ? await costsOf(read, ceremony.id) : null
  return {
    ...{ attendance, thanked, costs, office: office?.name ?? '' },
    ...{ report: ceremony.report, photographs: ceremony.photographs, version: ceremony.version, state: ceremony.state },
    lessons: lessons.filter((one) => one.ceremonyId === ceremony.id),
    earlierLessons: lessons.filter((one) => one.ceremonyId !== ceremony.id),
    mayClose: ceremony.state === 'held' && may(ceremoniesPermissions, person, 'ceremonies.close'),
  }
}

export type AfterCeremony = Awaited<ReturnType<typeof afterCeremony>>

/** Who was expected and who came, by kind of guest: the same merging of the doors as on the day. */
export async function attendanceAt(read: Reading, ceremony: Ceremony) {
  const groups = await rankGroupsOf(read, ceremony)
  const listed = await read
    .select({ id: guests.id, rankKey: guests.rankKey, state: guests.state, coming: guests.coming })
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), ne(guests.state, 'withdrawn')))
  const present = await presentAt(read, ceremony.id)
  return attendanceOf(
    listed.map((one) => ({
      ...one,
      group: groups.get(one.rankKey) ?? 'other',
      came: present.get(one.id)?.people ?? 0,
    })),
  )
}

async function thankedAt(read: Reading, ceremonyId: string): Promise<number> {
  const thanked = and(eq(guests.ceremonyId, ceremonyId), isNotNull(guests.thankedAt))
  const [row] = await read.select({ many: count() }).from(guests).where(thanked)
  return row?.many ?? 0
}

/** How it went, and where the photographs are kept. */
export async function saveAfter(change: Change, form: AfterForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const { report, photographs } = form
  const saved = await saveCeremony(change, ceremony, { report, photographs })
  await change.record('ceremonies.ceremony.reported', ceremony.id)
  return saved
}

/**
 * Puts the ceremony away; what it taught is kept with its template. Refuses `ceremonies.ceremony-no-report` and
 * `ceremonies.ceremony-not-thanked`.
 */
export async function closeCeremony(change: Change, form: CloseForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const move = movedTo(change, ceremony, 'closed')
  if (!ceremony.report) throw new Refusal('ceremonies.ceremony-no-report')
  if (form.thanks === 'sent' && (await thankedAt(change.tx, ceremony.id)) === 0)
    throw new Refusal('ceremonies.ceremony-not-thanked')
  const saved = await saveCeremony(change, ceremony, { ...move, closedAt: change.now })
  const { templateId } = ceremony
  const noted = { ceremonyId: ceremony.id, notedBy: change.person.id, notedAt: change.now, retiredAt: null }
  if (templateId && form.lessons.length)
    await change.tx
      .insert(ceremonyLessons)
      .values(form.lessons.map((text) => ({ ...noted, id: randomUUID(), templateId, text })))
  await change.record('ceremonies.ceremony.closed', saved.id, {
    ...{ thanks: form.thanks, lessons: form.lessons.length },
    facts: [ceremonyFact('ceremony.closed', saved), ...(await cameTo(change, saved))],
  })
  return saved
}

async function cameTo({ tx }: Change, ceremony: Ceremony): Promise<Fact[]> {
  const { total } = await attendanceAt(tx, ceremony)
  const { sums } = await costsOf(tx, ceremony.id)
  const currency = currencyOf((await officeOf(tx))?.country ?? '')
  const ofIt = eq(guests.ceremonyId, ceremony.id)
  return attendanceFacts(ceremony, {
    ...{ listed: total.listed, expected: total.expected, came: total.came - total.unannounced },
    answered: await tx.$count(guests, and(ofIt, inArray(guests.state, [...answers]))),
    // Nothing planned and nothing spent is no expense.
    money: sums.find((one) => one.currency === currency && one.planned + one.spent > 0),
  })
}
