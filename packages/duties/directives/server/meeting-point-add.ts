import { randomUUID } from 'node:crypto'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { mostPoints, type PointsAddForm, type PointToAdd } from '../rules/meeting-forms.ts'
import { pointsOf } from './meeting-points.ts'
import { thingKey, thingsSeen } from './meeting-things.ts'
import { meetingInHand, visibleMeetings } from './meeting-visible.ts'
import { type MeetingPoint, meetingPoints, meetings } from './tables.ts'

type Placed = Pick<MeetingPoint, 'sourceKind' | 'sourceId' | 'title' | 'carriedFrom'>

/**
 * Puts things of the office, or words, at the end of the agenda; what stands there already is not put twice. Only what this
 * person may see is known to them. Refuses `directives.meeting-full`.
 */
export async function addPoints(change: Change, { meetingId, points }: PointsAddForm): Promise<{ added: number }> {
  const meeting = await meetingInHand(change, meetingId, 'add')
  const wanted = points.map(placed)
  await refuseUnseen(change, wanted)
  const agenda = await pointsOf(change.tx, meeting.id)
  const known = new Set(agenda.map(keyOf))
  const fresh = [...new Map(wanted.map((one) => [keyOf(one), one])).values()].filter((one) => !known.has(keyOf(one)))
  if (agenda.length + fresh.length > mostPoints) throw new Refusal('directives.meeting-full', { count: mostPoints })
  const last = agenda.at(-1)?.position ?? -1
  if (fresh.length)
    await change.tx.insert(meetingPoints).values(
      fresh.map((one, i) => ({
        ...{ ...one, id: randomUUID(), meetingId: meeting.id, position: last + 1 + i },
        ...{ outcome: null, outcomeAt: null, note: '', addedBy: change.person.id, version: 1 },
      })),
    )
  await change.record('directives.meeting.points-added', meeting.id, { count: fresh.length })
  return { added: fresh.length }
}

const placed = (one: PointToAdd): Placed =>
  one.sourceKind === 'free'
    ? { sourceKind: 'free', sourceId: null, title: one.title, carriedFrom: one.from }
    : { sourceKind: one.sourceKind, sourceId: one.sourceId, title: '', carriedFrom: one.from }

const keyOf = (one: Pick<MeetingPoint, 'sourceKind' | 'sourceId' | 'title'>) =>
  one.sourceKind === 'free' ? `free:${one.title}` : thingKey(one)

/** What this person may not know of cannot be put on an agenda, nor carried over from a meeting they may not see. */
async function refuseUnseen(change: Change, wanted: readonly Placed[]): Promise<void> {
  const { tx, person, now } = change
  const refs = wanted.filter((one) => one.sourceKind !== 'free')
  const things = await thingsSeen(tx, person, { refs, today: await todayOf(tx, now) })
  if (refs.some((ref) => !things.has(thingKey(ref)))) throw notFound()
  const from = [...new Set(wanted.flatMap((one) => one.carriedFrom ?? []))]
  if (!from.length) return
  const found = await tx
    .select({ id: meetingPoints.id })
    .from(meetingPoints)
    .innerJoin(meetings, eq(meetings.id, meetingPoints.meetingId))
    .where(and(inArray(meetingPoints.id, from), visibleMeetings(tx, person)))
  if (found.length < from.length) throw notFound()
}
