import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm'
import { type LineDifference, lineDifference, type Placed } from '../rules/line-difference.ts'
import type { DifferenceForm } from '../rules/line-forms.ts'
import { addressedOf, entriesOf, type LineEntry } from '../rules/line-outputs.ts'
import { salutationsOf } from '../rules/salutations.ts'
import { type CeremonyLine, lineOf } from './line-of.ts'
import { type Ceremony, type LineIssue, lineIssues, seatingPlans } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export const issuesQuery = (read: Reads, ceremonyId: string) =>
  read.select().from(lineIssues).where(eq(lineIssues.ceremonyId, ceremonyId)).orderBy(desc(lineIssues.issue))

/** Every line that was settled, the latest first, whole. */
export async function issuesOf(read: Reads, person: Person, ceremonyId: string) {
  await visibleCeremony(read, person, ceremonyId)
  const issues = await issuesQuery(read, ceremonyId).limit(100)
  const makers = [...new Set(issues.map((one) => one.madeBy))]
  const rows = makers.length ? await read.select().from(persons).where(inArray(persons.id, makers)) : []
  const names = new Map(rows.map((one) => [one.id, one.name]))
  return issues.map(({ madeBy, ...issue }) => ({ ...issue, by: names.get(madeBy) ?? '' }))
}

/** What changed since the line was handed out, what follows from it for what was drawn from the line, and only that. */
export async function differenceSince(read: Reads, person: Person, { ceremonyId, issue, locale }: DifferenceForm) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const issues = await issuesQuery(read, ceremonyId).limit(100)
  const asked = issue === undefined ? issues[0] : issues.find((one) => one.issue === issue)
  if (!asked) {
    if (issue !== undefined) throw notFound()
    return null
  }
  const line = await lineOf(read, ceremony)
  const difference = since(asked, line)
  const follows = {
    cards: cardsToMake(difference),
    salutations: salutationsChanged(asked, line, locale),
    plans: await oldPlans(read, ceremony),
  }
  return { issue: asked.issue, madeAt: asked.madeAt, ...difference, follows }
}

const placed = ({ id, name, function: as, position }: LineEntry): Placed => ({ id, name, function: as, position })

export const placesOf = ({ people, positions }: Pick<CeremonyLine, 'people' | 'positions'>) =>
  entriesOf(people, positions).map(placed)

export function since({ positions }: LineIssue, line: CeremonyLine): LineDifference {
  const before = positions.map(({ guestId, name, function: as, position }) => ({
    id: guestId,
    name,
    function: as,
    position,
  }))
  return lineDifference(before, placesOf(line))
}

/** Whose place card nobody has yet: who came in, and who stands there in somebody's place or as something else. */
function cardsToMake({ arrived, changed }: LineDifference): { id: string; name: string }[] {
  return [...arrived, ...changed].map(({ id, name }) => ({ id, name }))
}

/** What a speech would no longer say and what it would say instead; null for a line kept before salutations were. */
function salutationsChanged({ positions }: LineIssue, line: CeremonyLine, locale: 'fr' | 'en') {
  const { ranks } = line.content
  const kept = positions.flatMap(({ guestId: id, because, civility, salutation, function: as }) =>
    civility === undefined || salutation === undefined
      ? []
      : [{ id, civility, salutation, function: as, key: because?.key ?? '' }],
  )
  if (kept.length < positions.length) return null
  const before = salutationsOf(kept, { ranks, locale })
  const after = salutationsOf(addressedOf(entriesOf(line.people, line.positions), line.positions), { ranks, locale })
  return {
    gone: before.filter((one) => !after.includes(one)),
    fresh: after.filter((one) => !before.includes(one)),
  }
}

/** Plans of the hall that were filled from an older line. */
async function oldPlans(read: Reads, { id, lineVersion }: Ceremony): Promise<{ id: string; name: string }[]> {
  return read
    .select({ id: seatingPlans.id, name: seatingPlans.name })
    .from(seatingPlans)
    .where(
      and(
        eq(seatingPlans.ceremonyId, id),
        isNotNull(seatingPlans.filledFrom),
        ne(seatingPlans.filledFrom, lineVersion),
      ),
    )
    .orderBy(seatingPlans.madeAt, seatingPlans.id)
    .limit(50)
}
