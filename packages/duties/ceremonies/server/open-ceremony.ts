import { randomUUID } from 'node:crypto'
import { officeOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { addMinutes } from '@cabinet/duties/agenda/rules/local-time.ts'
import { timesOf } from '@cabinet/duties/agenda/server/engagement-times.ts'
import { checkPlace } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { OpenForm } from '../rules/forms.ts'
import { ceremonyFact } from './ceremony-facts.ts'
import { makeCeremonyFindable } from './findable.ts'
import { putInDiary } from './in-the-agenda.ts'
import { layOut } from './lay-out.ts'
import { type Ceremony, type CeremonyTemplate, ceremonies, ceremonyTemplates } from './tables.ts'

/**
 * Opens a ceremony: tasks, needs, expenses and programme of its template, and an engagement in the mayor's diary. The same
 * form sent twice is one ceremony. Refuses `ceremonies.ceremony-in-the-past`, `agenda.ends-before-it-starts`…
 */
export async function openCeremony(change: Change, form: OpenForm): Promise<Ceremony> {
  const already = await ceremonyOfRequest(change, form.requestKey)
  if (already) return already
  const template = await templateFor(change, form)
  const ceremony = await insertCeremony(change, {
    ...(await factsOf(change, form, template)),
    ...{ state: 'preparing', requestKey: form.requestKey, annualDateId: null, annualYear: null },
  })
  if (ceremony.start.slice(0, 10) < (await today(change))) throw new Refusal('ceremonies.ceremony-in-the-past')
  await layOut(change, ceremony, template)
  const engaged = await putInDiary(change, ceremony)
  await makeCeremonyFindable(change, engaged)
  await change.record('ceremonies.ceremony.opened', engaged.id, {
    ...{ kind: engaged.kind, on: engaged.start.slice(0, 10) },
    facts: [ceremonyFact('ceremony.opened', engaged)],
  })
  return engaged
}

async function ceremonyOfRequest(change: Change, requestKey: string): Promise<Ceremony | undefined> {
  const [already] = await change.tx.select().from(ceremonies).where(eq(ceremonies.requestKey, requestKey))
  if (!already) return
  if (already.openedBy !== change.person.id) throw new Refusal('ceremonies.ceremony-request-of-another')
  await change.record('ceremonies.ceremony.asked-again', already.id)
  return already
}

/** The one that was chosen, or the first of that kind. Refuses `ceremonies.template-unknown`. */
async function templateFor(change: Change, { templateId, kind }: OpenForm): Promise<CeremonyTemplate | null> {
  const meant = templateId ? eq(ceremonyTemplates.id, templateId) : eq(ceremonyTemplates.kind, kind)
  const [template] = await change.tx
    .select()
    .from(ceremonyTemplates)
    .where(and(meant, isNull(ceremonyTemplates.retiredAt)))
    .orderBy(asc(ceremonyTemplates.id))
    .limit(1)
  if (!template && templateId) throw new Refusal('ceremonies.template-unknown')
  return template ?? null
}

async function factsOf(change: Change, form: OpenForm, template: CeremonyTemplate | null): Promise<NewCeremony> {
  await checkPlace(change, form.placeId)
  await checkPerson(change, form.officerId)
  const office = await officeOf(change.tx)
  const timeZone = form.timeZone ?? office?.timeZone ?? 'UTC'
  const end = form.end ?? addMinutes(form.start, template?.minutes ?? 60)
  const { allDay: _whole, ...times } = timesOf({ start: form.start, end, allDay: false, timeZone })
  const { kind, title, placeId, place, preparation, travelBefore, travelAfter, note, answersUntil } = form
  return {
    ...{ ...times, kind, title, placeId, place, preparation, travelBefore, travelAfter, note, answersUntil },
    ...{ orderedByGovernment: form.orderedByGovernment, territory: form.territory, templateId: template?.id ?? null },
    dress: form.dress ?? template?.dress ?? '',
    flags: form.flags ?? template?.flags ?? '',
    risks: template?.content.risks ?? [],
    officerId: form.officerId ?? change.person.id,
  }
}

/** Refuses `ceremonies.ceremony-unknown-person`. */
export async function checkPerson(change: Change, personId: string | null | undefined): Promise<void> {
  if (!personId) return
  const [known] = await change.tx
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.leftOn)))
  if (!known) throw new Refusal('ceremonies.ceremony-unknown-person')
}

export type NewCeremony = Pick<
  Ceremony,
  | 'title'
  | 'kind'
  | 'templateId'
  | 'start'
  | 'end'
  | 'timeZone'
  | 'startsAt'
  | 'endsAt'
  | 'preparation'
  | 'travelBefore'
  | 'travelAfter'
  | 'placeId'
  | 'place'
  | 'dress'
  | 'flags'
  | 'note'
  | 'orderedByGovernment'
  | 'territory'
  | 'officerId'
  | 'answersUntil'
  | 'risks'
>

type Opening = NewCeremony & Pick<Ceremony, 'state' | 'requestKey' | 'annualDateId' | 'annualYear'>

/** Writes the row. Refuses `ceremonies.ceremony-asked-meanwhile` when another desk was quicker with the same form. */
export async function insertCeremony(change: Change, opening: Opening): Promise<Ceremony> {
  const { now, person } = change
  const [ceremony] = await change.tx
    .insert(ceremonies)
    .values({
      ...opening,
      ...{ id: randomUUID(), seq: await nextOf(change.tx, 'ceremonies') },
      ...{ stateReason: '', stateBy: person.id, stateAt: now, openedBy: person.id, openedAt: now },
      ...{ engagementId: null, hostGuestId: null, listId: null, usages: true, couplesTogether: true },
      ...{ report: '', photographs: '', heldAt: null, closedAt: null, lineVersion: 0, version: 1 },
    })
    .onConflictDoNothing()
    .returning()
  if (!ceremony) throw new Refusal('ceremonies.ceremony-asked-meanwhile')
  return ceremony
}
