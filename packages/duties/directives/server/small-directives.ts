import type { Email, Tools } from '@cabinet/api/errand.ts'
import { type SmallReception, smallReception } from '@cabinet/duties/audiences/server/small-reception.ts'
import type { StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { facts, history, outbox } from '@cabinet/store/store.tables.ts'
import { and, asc, eq, like } from 'drizzle-orm'
import { actRouter } from './act-router.ts'
import { directivesClockwork } from './clockwork.ts'
import { directivesErrands } from './errands.ts'
import { shipDirectivesChoices } from './ship-choices.ts'

/** For tests only: the small office with the shipped delays, and everybody's door to what was promised. */
export type SmallDirectives = Awaited<ReturnType<typeof smallDirectives>>

export async function smallDirectives() {
  const office = await smallReception()
  const { store, files } = office
  await store.change(theOffice, shipDirectivesChoices)
  const desk = (key: StaffKey) => deskOf(office, key)
  return {
    ...office,
    audiences: office.desk,
    desk,
    /** Given to the agent of the technical services on the mayor's word, unless the test says otherwise. */
    note: async (change: Record<string, unknown> = {}, by: StaffKey = 'chief') => {
      const usual = { text: 'Poser trois lampadaires rue du Phare', lead: `person:${office.ids.technicalAgent}` }
      return (await desk(by).commitmentNote({ requestKey: nextKey(), dueOn: '2026-03-20', ...usual, ...change })).id
    },
    /** As another minute of the clock, in so many processes at once. */
    tick: async (processes = 1) => {
      await Promise.all(Array.from({ length: processes }, () => directivesClockwork({ store })))
    },
    /** What the rounds would send now, each errand once. */
    sent: async () => {
      const emails: Email[] = []
      const mailer = { send: async (email: Email) => void emails.push(email) }
      const tools: Tools = { store, files, mailer, origin: 'https://cabinet.example' }
      const waiting = await store.read.select().from(outbox).where(like(outbox.kind, 'directives.%'))
      for (const errand of waiting) await directivesErrands[errand.kind]?.run(errand.payload, tools)
      return emails
    },
    /** The facts counted from one, in the order of their acts. */
    facts: (commitmentId: string, kind?: FactKind) =>
      store.read
        .select()
        .from(facts)
        .where(and(eq(facts.thing, commitmentId), kind ? eq(facts.kind, kind) : undefined))
        .orderBy(asc(facts.seq)),
    events: async (subjectId: string) => {
      const rows = await store.read
        .select()
        .from(history)
        .where(eq(history.subjectId, subjectId))
        .orderBy(asc(history.seq))
      return rows.map((row) => row.event.replace('commitments.', ''))
    },
  }
}

function deskOf({ store, files, uploads, as }: SmallReception, key: StaffKey) {
  return actRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}

let requests = 0
export const nextKey = () => `directive-request-${String(++requests).padStart(6, '0')}`
