import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { linksToAudiences } from '@cabinet/duties/audiences/server/thing-links.ts'
import { linksToLetters } from '@cabinet/duties/mail/server/thing-links.ts'
import { linksToMissions } from '@cabinet/duties/missions/server/thing-links.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { ThingLinks } from '@cabinet/office/thing-link.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { PointSource } from '../rules/meeting.ts'
import { visibleSource } from './act-sources.ts'

type Reading = Pick<Reads, 'select'>
type Ref = { sourceKind: PointSource; sourceId: string | null }

/** What a point is about, as this person may read it. */
export type Thing = { title: string; reference: string; to: string | null }

export const thingKey = ({ sourceKind, sourceId }: Ref) => `${sourceKind}:${sourceId}`

/**
 * What the points of an agenda are about, as far as this person may read it: what is missing from the answer is a reserved
 * point for them. One query for each sort of thing, however many points; each duty answers for its own.
 */
export async function thingsSeen(read: Reading, person: Person, asked: { refs: readonly Ref[]; today: Day }) {
  const idsOf = (kind: PointSource) => [
    ...new Set(asked.refs.filter((ref) => ref.sourceKind === kind).flatMap((ref) => ref.sourceId ?? [])),
  ]
  const found: [PointSource, ThingLinks][] = [
    ['letter', await linksToLetters(read, person, idsOf('letter'))],
    ['audience', await linksToAudiences(read, person, idsOf('audience'))],
    ['mission', await linksToMissions(read, person, idsOf('mission'))],
    ['commitment', await commitmentsSeen(read, person, { ids: idsOf('commitment'), today: asked.today })],
  ]
  return new Map(
    found.flatMap(([sourceKind, links]) =>
      [...links].map(([sourceId, { title, detail, to }]): [string, Thing] => [
        thingKey({ sourceKind, sourceId }),
        { title, reference: detail, to },
      ]),
    ),
  )
}

async function commitmentsSeen(read: Reading, person: Person, { ids, today }: { ids: string[]; today: Day }) {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: commitments.id, text: commitments.text })
    .from(commitments)
    .where(and(inArray(commitments.id, ids), await visibleCommitments(read, person, today)))
  return new Map(rows.map(({ id, text }) => [id, { to: `/suivi/${id}`, title: text, detail: '' }]))
}

/** Whether what a point is about is reserved: what comes of it is then reserved too. The caller may read it. */
export async function isReserved(read: Reading, person: Person, { sourceKind, sourceId }: Ref): Promise<boolean> {
  if (sourceKind === 'free' || !sourceId) return false
  if (sourceKind !== 'commitment')
    return (await visibleSource(read, person, { kind: sourceKind, id: sourceId })).reserved
  const [one] = await read
    .select({ reserved: commitments.reserved })
    .from(commitments)
    .where(eq(commitments.id, sourceId))
  return one?.reserved ?? true
}
