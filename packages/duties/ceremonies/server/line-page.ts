import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { isSameLine, lineDifference, type Placed } from '../rules/line-difference.ts'
import type { DifferenceForm, OutputsForm, WhatIfForm } from '../rules/line-forms.ts'
import { entriesOf, type LineEntry, outputsOf } from '../rules/line-outputs.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { lineFor } from '../rules/precedence.ts'
import { type CeremonyLine, lineOf, type Whom } from './line-of.ts'
import { guests, type LineIssue, lineIssues, type PrecedenceList, showLines } from './tables.ts'
import { visibleCeremony } from './visible.ts'

type Asked = { ceremonyId: string; whom: Whom }

/** The line as a page shows it: each place with its reason, the list it was made from and how sure that list is. */
export async function linePage(read: Reads, person: Person, { ceremonyId, whom }: Asked) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const line = await lineOf(read, ceremony, { whom })
  const [issue] = await issuesQuery(read, ceremonyId).limit(1)
  const names = new Map(line.people.map((one) => [one.id, one.name]))
  return {
    ceremony: {
      ...{ id: ceremony.id, state: ceremony.state, version: ceremony.version, lineVersion: ceremony.lineVersion },
      ...{ orderedByGovernment: ceremony.orderedByGovernment, territory: ceremony.territory, usages: ceremony.usages },
      ...{ hostGuestId: ceremony.hostGuestId, listId: ceremony.listId },
    },
    list: line.list && bannerOf(line.list),
    /** Usages of the commune that count on that day. */
    usages: line.setting.usages.map(({ key, labelFr, labelEn, source }) => ({ key, labelFr, labelEn, source })),
    positions: withReasons(line),
    outside: line.outside.map(({ id, because }) => ({ id, name: names.get(id) ?? '', because })),
    issue: issue ? { issue: issue.issue, madeAt: issue.madeAt, changed: !isSameLine(since(issue, line)) } : null,
    may: { line: may(ceremoniesPermissions, person, 'ceremonies.line') },
  }
}

/** What the banner says of the list: its title and version, its source, and loudly that somebody has to validate it. */
export function bannerOf({ content, ...list }: PrecedenceList) {
  const { id, code, version, title, country, territory, status, source, state, from, to, note } = list
  const open = content.ranks.filter((one) => one.status === 'to-validate').length
  const reversed = content.rules.reversed
  return {
    ...{ id, code, version, title, country, territory, status, source, state, from, to, note },
    ...{ ranks: content.ranks.length, toValidate: open, reversed, sideBySide: content.rules.sideBySide },
  }
}

function withReasons({ people, positions }: Pick<CeremonyLine, 'people' | 'positions'>) {
  const reasons = new Map(positions.map((one) => [one.id, one.because]))
  const byId = new Map(people.map((one) => [one.id, one]))
  return entriesOf(people, positions).flatMap((entry) => {
    const because = reasons.get(entry.id)
    const person = byId.get(entry.id)
    if (!because || !person) return []
    const { rankKey, side, courtesyAfter, override } = person
    return [{ ...entry, rankKey, side, courtesyAfter, placedByHand: override !== null, because }]
  })
}

/** The nine outputs. Who speaks and who lays a wreath is taken from the run of show as soon as it names somebody. */
export async function lineOutputs(read: Reads, person: Person, { ceremonyId, whom, ...form }: OutputsForm) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const [line, named] = await Promise.all([lineOf(read, ceremony, { whom }), namedInShow(read, ceremonyId)])
  const { people, positions, content: list } = line
  const speakers = form.speakers ?? named.speech
  const outputs = outputsOf({ people, positions, list, ...form, speakers, wreaths: named.wreath })
  return { ...outputs, list: line.list && bannerOf(line.list), lineVersion: ceremony.lineVersion }
}

async function namedInShow(read: Reads, ceremonyId: string) {
  const named = and(
    eq(showLines.ceremonyId, ceremonyId),
    isNotNull(showLines.guestId),
    inArray(showLines.kind, ['speech', 'wreath']),
  )
  const rows = await read.select({ kind: showLines.kind, guestId: showLines.guestId }).from(showLines).where(named)
  const of = (kind: 'speech' | 'wreath') => {
    const ids = rows.filter((row) => row.kind === kind).flatMap((row) => row.guestId ?? [])
    return ids.length ? ids : undefined
  }
  return { speech: of('speech'), wreath: of('wreath') }
}

const issuesQuery = (read: Reads, ceremonyId: string) =>
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

/** What changed since the line was handed out, and only that. */
export async function differenceSince(read: Reads, person: Person, { ceremonyId, issue }: DifferenceForm) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const issues = await issuesQuery(read, ceremonyId).limit(100)
  const asked = issue === undefined ? issues[0] : issues.find((one) => one.issue === issue)
  if (!asked) {
    if (issue !== undefined) throw notFound()
    return null
  }
  const line = await lineOf(read, ceremony)
  return { issue: asked.issue, madeAt: asked.madeAt, ...since(asked, line) }
}

const placed = ({ id, name, function: as, position }: LineEntry): Placed => ({ id, name, function: as, position })
const placesOf = ({ people, positions }: Pick<CeremonyLine, 'people' | 'positions'>) =>
  entriesOf(people, positions).map(placed)

function since({ positions }: LineIssue, line: CeremonyLine) {
  const before = positions.map(({ guestId, name, function: as, position }) => ({
    id: guestId,
    name,
    function: as,
    position,
  }))
  return lineDifference(before, placesOf(line))
}

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
