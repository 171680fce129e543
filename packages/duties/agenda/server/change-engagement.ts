import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { takesTime } from '../rules/engagement.ts'
import { engagementFacts } from '../rules/facts.ts'
import { type FieldChange, keptChange } from '../rules/field-changes.ts'
import type { ChangeForm } from '../rules/forms.ts'
import { addMinutes } from '../rules/local-time.ts'
import { refOf } from '../rules/occurrence-ref.ts'
import { occurrenceNamed } from '../rules/recurrence.ts'
import { type ActGround, engagementFor } from './act-on-engagement.ts'
import { type Fields, seriesMeant, wholeSeries } from './change-series.ts'
import { changeStanding } from './change-standing.ts'
import { writeIn } from './diaries.ts'
import { type EngagementAt, occurrenceOf } from './engagement-at.ts'
import { seriesOf, timesOf } from './engagement-times.ts'
import { fieldChanges } from './field-changes.ts'
import { makeEngagementFindable } from './findable.ts'
import { concernsInvited, tellInvited } from './imip-invite.ts'
import { kindOf } from './kinds.ts'
import { checkPlace } from './make-engagement.ts'
import { replaceParticipants } from './participants.ts'
import { refuseHiddenFromMe } from './sight-of-own.ts'
import { slotsOf } from './slots.ts'
import { ownerOf } from './standing.ts'
import { type Engagement, engagements } from './tables.ts'

export type Changed = { ref: string; engagement: Engagement; changes: FieldChange[] }

/**
 * Changes an engagement: what happens once, this occurrence, this and the following ones, or the whole series. The journal
 * keeps each field's before and after. Refuses `agenda.engagement-changed` with who was quicker, `agenda.series-day`…
 */
export async function changeEngagement(
  change: Change,
  form: Omit<ChangeForm, 'version'> & { version?: number },
  ground: ActGround = 'diary',
): Promise<Changed> {
  const at = await engagementFor(change, form, ground)
  if (!takesTime.includes(at.row.state)) throw new Refusal('agenda.not-to-change', { state: at.row.state })
  await checkFields(change, at, form.fields)
  if (ground === 'diary') checkDiaries(change, at, form.fields)
  if (ground !== 'duty') refuseSetElsewhere(at, form.fields)
  await refuseSeveralTimes(change, at, form.fields)
  const series = seriesMeant(at, form.scope)
  const wide = series && (await wholeSeries(change, at, { series, scope: form.scope, fields: form.fields }))
  const row = wide ? wide.row : await occurrenceOf(change, at)
  const fields = wide ? wide.fields : withoutSeries(at, form.fields)
  const { changed, changes } = await writeFields(change, row, { fields, at })
  if (wide) await wide.settle(changed)
  await makeEngagementFindable(change, row.id)
  const kept = changes.map((one) => keptChange(one, isPersonalAnyway(row, changed)))
  const scope = at.series ? form.scope : undefined
  const facts = row.start === changed.start ? [] : engagementFacts('engagement.moved', changed)
  await change.record('agenda.engagement.changed', row.id, { changes: kept, scope, facts })
  return { ref: refAfter(at, changed, wide?.shift), engagement: changed, changes }
}

/** The same occurrence under the name it has now: a series that moved or was split gives it another one. */
function refAfter(at: EngagementAt, row: Engagement, shift = 0): string {
  if (row.seriesId || at.originalStart === null) return at.ref
  const originalStart = addMinutes(at.originalStart, shift)
  return occurrenceNamed(row, originalStart) ? refOf({ id: row.id, originalStart }) : row.id
}

/** Of what was or becomes personal the journal keeps no contents. */
const isPersonalAnyway = (before: Engagement, after: Engagement) =>
  before.confidentiality === 'personal' || after.confidentiality === 'personal'

/** One occurrence has no rule of its own. */
function withoutSeries(at: EngagementAt, fields: Fields): Fields {
  if (!at.originalStart) return fields
  const { rule: _rule, extraStarts: _extra, skippedStarts: _skipped, ...rest } = fields
  return rest
}

async function checkFields(change: Change, at: EngagementAt, fields: Fields): Promise<void> {
  if (fields.kind && fields.kind !== at.row.kind) await kindOf(change.tx, fields.kind)
  await checkPlace(change, fields.placeId)
}

/** Whose time is taken is asked of who may write there; and nobody hides something from themselves. */
function checkDiaries(change: Change, at: EngagementAt, fields: Fields): void {
  const owner = ownerOf(at.standing, at.seats)
  if (fields.confidentiality) refuseHiddenFromMe(change.person, fields.confidentiality, owner)
  const known = at.standing.diaries.map((one) => one.diaryId)
  for (const id of (fields.with ?? []).filter((one) => !known.includes(one))) writeIn(change.person, at.seats.get(id))
}

type Asked = { fields: Fields; at: EngagementAt }

/** The times held for an option are changed with the option: its own would change nothing one could see. */
async function refuseSeveralTimes(change: Change, at: EngagementAt, fields: Fields): Promise<void> {
  const { start = at.start, end = at.end } = fields
  if (at.row.state !== 'option' || (start === at.start && end === at.end)) return
  const held = (await slotsOf(change.tx, at.row.id)).some((one) => one.state === 'held')
  if (held) throw new Refusal('agenda.option-times')
}

/** When an audience, a journey or a meeting takes place is settled where it was settled first: who comes goes with it. */
function refuseSetElsewhere({ row, start, end }: EngagementAt, fields: Fields): void {
  const { sourceKind } = row
  const isMoved = (fields.start ?? start) !== start || (fields.end ?? end) !== end
  if (isMoved && sourceKind === 'audience') throw new Refusal('agenda.set-by-audience')
  if (isMoved && sourceKind === 'ceremony') throw new Refusal('agenda.set-by-ceremony')
  if (isMoved && sourceKind === 'mission') throw new Refusal('agenda.set-by-mission')
  if (isMoved && sourceKind === 'meeting') throw new Refusal('agenda.set-by-meeting')
}

type Plain = Omit<Fields, 'with' | 'participants'>
type Given = { [Field in keyof Plain]?: Exclude<Plain[Field], undefined> } & {
  timeZone?: string
  publishable?: boolean
}

/** What was typed, without what was left out; what is closed again is no longer for the public. */
function givenOf({ timeZone, ...plain }: Plain): Given {
  const typed = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as Given
  const closed = plain.confidentiality !== undefined && plain.confidentiality !== 'public'
  return { ...typed, ...(timeZone ? { timeZone } : {}), ...(closed ? { publishable: false } : {}) }
}

/** Writes the new fields into a row, and says what they were and what they are. */
async function writeFields(change: Change, row: Engagement, { fields, at }: Asked) {
  const { with: along, participants: people, ...plain } = fields
  const given = givenOf(plain)
  const times = timesOf({ ...row, ...given })
  const series = row.seriesId ? {} : seriesOf(times, { ...row, ...given }, row.raw !== '' && !('rule' in fields))
  const [changed] = await change.tx
    .update(engagements)
    .set({
      ...given,
      ...times,
      ...series,
      version: increment(engagements.version),
      sequence: increment(engagements.sequence),
    })
    .where(eq(engagements.id, row.id))
    .returning()
  if (!changed) throw new Error('The engagement was not changed.')
  if (concernsInvited(plain)) await tellInvited(change, row.id)
  const standing = along && (await changeStanding(change, row.id, { along, seats: at.seats }))
  const who = people && (await replaceParticipants(change, row.id, people))
  const changes = [
    ...(await fieldChanges(change.tx, row, changed)),
    ...(standing ? [{ field: 'with' as const, from: standing.from.join(', '), to: standing.to.join(', ') }] : []),
    ...(who ? [{ field: 'participants' as const, from: who.from.join(', '), to: who.to.join(', ') }] : []),
  ]
  return { changed, changes }
}
