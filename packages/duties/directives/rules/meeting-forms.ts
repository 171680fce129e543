import { commitmentAuthorities } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { commitmentLine } from '@cabinet/blocks/commitments/rules/forms.ts'
import { day, filledLine, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { meetingKinds, pointOutcomes, pointSources, usualLength } from './meeting.ts'

const meetingId = id
const pointId = id
const requestKey = z.string().min(8).max(64)
const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const version = z.number().int().min(0)
const clock = z
  .string('form.required')
  .max(5, 'form.not-a-time')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form.not-a-time')

/** As many people as sit round one table, and a few along the wall. */
const mostPeople = 80
export const mostPoints = 120

const facts = {
  /** Left empty, it is called by its kind and its day. */
  title: line(200),
  on: day,
  startsAt: clock,
  /** In minutes. */
  lasts: z.number().int().min(5).max(720).default(usualLength),
  place: line(200),
  reserved: z.boolean(),
  chairId: id,
  people: z.array(id).max(mostPeople, 'form.too-long'),
}

const titled = { message: 'form.required', path: ['title'] }

/** A meeting somebody calls; whoever chairs it takes part. */
export const meetingCallForm = z
  .object({ requestKey, kind: z.enum(meetingKinds, 'form.choose'), ...facts })
  .refine(({ kind, title }) => kind !== 'other' || title !== '', titled)
export type MeetingCallForm = z.output<typeof meetingCallForm>

export const meetingChangeForm = z.object({ meetingId, version, ...facts })
export type MeetingChangeForm = z.output<typeof meetingChangeForm>

export const meetingAct = z.object({ meetingId })
export const meetingReason = z.object({ meetingId, reason })
export type MeetingReason = z.output<typeof meetingReason>

export const presences = ['expected', 'present', 'excused', 'absent'] as const
export type Presence = (typeof presences)[number]
export const presenceForm = z.object({ meetingId, personId: id, presence: z.enum(presences) })
export type PresenceForm = z.output<typeof presenceForm>

/** What is put on the agenda: things of the office by what they are, or words. */
export const pointsAddForm = z.object({
  meetingId,
  points: z
    .array(
      z.discriminatedUnion('sourceKind', [
        z.object({
          sourceKind: z.enum(pointSources).exclude(['free']),
          sourceId: id,
          from: id.nullable().default(null),
        }),
        z.object({ sourceKind: z.literal('free'), title: filledLine(300), from: id.nullable().default(null) }),
      ]),
    )
    .min(1)
    .max(40),
})
export type PointsAddForm = z.output<typeof pointsAddForm>
export type PointToAdd = PointsAddForm['points'][number]

export const pointAct = z.object({ meetingId, pointId })
export type PointAct = z.output<typeof pointAct>
/** The place it is moved to, counted from nought. */
export const pointMoveForm = z.object({ meetingId, pointId, to: z.number().int().min(0).max(mostPoints) })
export type PointMoveForm = z.output<typeof pointMoveForm>
export const pointOutcomeForm = z.object({ meetingId, pointId, outcome: z.enum(pointOutcomes).nullable() })
export type PointOutcomeForm = z.output<typeof pointOutcomeForm>
export const pointNoteForm = z.object({ meetingId, pointId, version, note: paragraph(4000) })
export type PointNoteForm = z.output<typeof pointNoteForm>

export const longestMinutes = 60_000
export const minutesForm = z.object({ meetingId, version, text: paragraph(longestMinutes) })
export type MinutesForm = z.output<typeof minutesForm>

/** A sentence or a point that becomes a commitment: who keeps it, and by when. */
export const meetingCommitForm = z.object({
  meetingId,
  requestKey,
  pointId: id.nullable().default(null),
  /** As it stands in the minutes. */
  sentence: z.string().max(1000).default(''),
  kind: z.enum(['directive', 'decision']).default('decision'),
  /** The mayor's word at a point-cabinet, the direction's among heads, unless it is said otherwise. */
  authority: z.enum(commitmentAuthorities).nullable().default(null),
  ...commitmentLine.shape,
})
export type MeetingCommitForm = z.output<typeof meetingCommitForm>

/** coming: to be held or under way · held: minutes to finish · past: adopted or cancelled */
export const meetingLists = ['coming', 'held', 'past'] as const
export type MeetingList = (typeof meetingLists)[number]
export const meetingListAsked = z.object({
  list: z.enum(meetingLists),
  cursor: z.object({ on: day, seq: z.number().int() }).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type MeetingListAsked = z.output<typeof meetingListAsked>

export const meetingLastAsked = z.object({ kind: z.enum(meetingKinds), title: line(200).default('') })
export type MeetingLastAsked = z.output<typeof meetingLastAsked>
