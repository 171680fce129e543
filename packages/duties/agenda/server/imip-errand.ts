import type { Email, Errand, Tools } from '@cabinet/api/errand.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { emailOf } from '@cabinet/blocks/people/server/person-email.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { takesTime } from '../rules/engagement.ts'
import { ruleForOthers } from '../rules/recurrence.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import { agendaEn } from '../words/en.ts'
import { agendaFr } from '../words/fr.ts'
import { type IcsEvent, writeCalendar } from './ics-write.ts'
import { type Engagement, engagements, type Participant, participants, places } from './tables.ts'

/** An invitation, what has changed in it, or that it will not be: one message to one participant, who sees no other address. */
export const sendInvitation: Errand = {
  async run(payload, tools) {
    const found = await invitationOf(tools.store.read, String(payload.participantId))
    // Changed again since: the errand of that change does it. Or already sent, when the server was stopped in between.
    if (!found || found.row.sequence !== payload.sequence || found.one.invitedSequence === found.row.sequence) return
    if (found.one.email === '' || (!takesTime.includes(found.row.state) && found.one.invitedSequence === null)) return
    await tools.mailer.send(await message(tools, found, String(payload.invitedBy)))
    await tools.store.change(theOffice, async (change) => {
      const sent = { invitedSequence: found.row.sequence }
      await change.tx.update(participants).set(sent).where(eq(participants.id, found.one.id))
      await change.record('agenda.participant.invited', found.row.id)
    })
  },
  async giveUp(payload, tools) {
    const found = await invitationOf(tools.store.read, String(payload.participantId))
    if (!found || found.row.sequence !== payload.sequence) return
    await tools.store.change(theOffice, (change) => change.record('agenda.participant.not-invited', found.row.id))
  },
}

/** Whoever is not among the participants any more: their calendar lets the engagement go. */
export const sendCancellation: Errand = {
  async run(payload, tools) {
    const one = payload.participant as Guest
    const found = await engagementOf(tools.store.read, one.engagementId)
    if (found) await tools.mailer.send(await message(tools, { ...found, one, gone: true }, String(payload.invitedBy)))
  },
}

/** As much of a participant as a message needs, for one who is no longer kept. */
export type Guest = Pick<
  Participant,
  'id' | 'engagementId' | 'name' | 'email' | 'role' | 'response' | 'invitedSequence'
>
type Invitation = { one: Guest; gone?: boolean; row: Engagement; place: string; series: Engagement | undefined }

async function invitationOf(read: Reads, participantId: string): Promise<Invitation | undefined> {
  const [one] = await read.select().from(participants).where(eq(participants.id, participantId))
  const found = one && (await engagementOf(read, one.engagementId))
  return found && { ...found, one }
}

async function engagementOf(read: Reads, id: string): Promise<Omit<Invitation, 'one'> | undefined> {
  const [found] = await read
    .select({ row: engagements, placeName: places.name, address: places.address })
    .from(engagements)
    .leftJoin(places, eq(places.id, engagements.placeId))
    .where(eq(engagements.id, id))
  if (!found) return
  const { row, placeName, address } = found
  const [series] = row.seriesId ? await read.select().from(engagements).where(eq(engagements.id, row.seriesId)) : []
  return { row, series, place: [placeName, row.place, address].filter(Boolean).join(', ').replace(/\s+/g, ' ') }
}

async function message({ store }: Tools, invitation: Invitation, invitedBy: string): Promise<Email> {
  const { one, row, place, gone = false } = invitation
  const office = await officeOf(store.read)
  const locale = office?.locale ?? 'fr'
  const t = wordsOf('agenda', { fr: agendaFr, en: agendaEn }, locale)
  const off = gone || !takesTime.includes(row.state)
  const kind = off ? 'cancelled' : one.invitedSequence === null ? 'invitation' : 'changed'
  const said = { title: row.title, when: whenOf(row, locale), place, office: office?.name ?? '' }
  const sentBy = await emailOf(store.read, invitedBy)
  return {
    to: { name: one.name, address: one.email },
    subject: t(`calendars.${kind}`, said),
    text: t(`calendars.${kind}Text`, said),
    messageId: `<${one.id}.${row.sequence}${gone ? '.gone' : ''}@cabinet>`,
    attachments: [],
    calendar: {
      method: off ? 'CANCEL' : 'REQUEST',
      name: t('calendars.invitationFile'),
      write: ({ address }) =>
        writeCalendar({
          method: off ? 'CANCEL' : 'REQUEST',
          events: [eventOf(invitation, { name: office?.name ?? '', address, sentBy })],
        }),
    },
  }
}

function eventOf(
  { one, row, series, place, gone }: Invitation,
  organizer: NonNullable<IcsEvent['organizer']>,
): IcsEvent {
  return {
    ...{ uid: row.uid, sequence: row.sequence, stamp: row.stateAt, title: row.title, description: '', place },
    ...{ start: row.start, end: row.end, allDay: row.allDay, timeZone: row.timeZone },
    rule: row.rule !== '' && isSupportedRule(row.rule) ? ruleForOthers(row) : '',
    ...{ extraStarts: row.extraStarts, skippedStarts: row.skippedStarts },
    ...(series && row.originalStart
      ? { recurrence: { start: row.originalStart, timeZone: series.timeZone, allDay: series.allDay } }
      : {}),
    confidentiality: row.confidentiality,
    state: takesTime.includes(row.state) && !gone ? (row.state === 'option' ? 'tentative' : 'confirmed') : 'cancelled',
    ...{ busy: true, travelMinutes: 0, category: '' },
    organizer,
    attendees: [{ name: one.name, address: one.email, role: one.role, response: one.response }],
  }
}

/** As a person would write it: the day, the hour, and where that hour is. */
function whenOf({ start, end, allDay, timeZone }: Engagement, locale: 'fr' | 'en'): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...day,
    ...(allDay ? {} : { hour: '2-digit', minute: '2-digit' }),
  })
  const wall = (local: string) => new Date(`${local}:00Z`)
  if (allDay) return format.formatRange(wall(start), new Date(wall(end).getTime() - 60_000))
  return `${format.formatRange(wall(start), wall(end))} (${timeZone})`
}
