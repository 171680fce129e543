import { filledLine, id } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'

export const mostArrivals = 200
export const mostPeople = 50

const moment = z.iso.datetime('form.not-a-time').max(30)

export const doorsAsked = z.object({ ceremonyId: id })

/** A telephone makes the id of its door, so that opening it twice is opening it once. */
export const doorOpenForm = z.object({ ceremonyId: id, doorId: z.uuid().max(36), name: filledLine(60) })
export type DoorOpenForm = z.infer<typeof doorOpenForm>

/** A door given to a colleague, who then sees the ceremony and opens it on their own telephone. */
export const doorAssignForm = z.object({ ceremonyId: id, name: filledLine(60), personId: id })
export type DoorAssignForm = z.infer<typeof doorAssignForm>

export const doorAct = z.object({ ceremonyId: id, doorId: id })
export type DoorAct = z.infer<typeof doorAct>

/** What the telephone has already: of the guests which version of the list, of arrivals up to when. */
export const doorSnapshotAsked = doorAct.extend({
  listVersion: z.string().max(80).nullable().default(null),
  after: moment.nullable().default(null),
})
export type DoorSnapshotAsked = z.infer<typeof doorSnapshotAsked>

const sentArrival = z.object({
  id: z.uuid().max(36),
  guestId: id,
  people: z.number().int().min(1).max(mostPeople),
  how: z.enum(['code', 'name']),
  at: moment,
  undoneAt: moment.nullable().default(null),
})

/** Sent as often as needed: what came already is not counted again. `sentAt` is what the telephone's clock shows. */
export const doorSendForm = doorAct.extend({
  sentAt: moment,
  arrivals: z.array(sentArrival).min(1).max(mostArrivals),
})
export type DoorSendForm = z.infer<typeof doorSendForm>
