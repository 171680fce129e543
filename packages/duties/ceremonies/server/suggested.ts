import { officeOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { addMinutes } from '@cabinet/duties/agenda/rules/local-time.ts'
import { timesOf } from '@cabinet/duties/agenda/server/engagement-times.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { dueAnnualDay } from '../rules/annual-date.ts'
import type { TakeUpForm } from '../rules/forms.ts'
import { ceremonyFact } from './ceremony-facts.ts'
import { editableCeremony, movedTo, saveCeremony } from './edit-ceremony.ts'
import { makeCeremonyFindable } from './findable.ts'
import { putInDiary } from './in-the-agenda.ts'
import { layOut } from './lay-out.ts'
import { newTimes } from './move-ceremony.ts'
import { insertCeremony } from './open-ceremony.ts'
import { annualDates, type Ceremony, ceremonies, ceremonyTemplates } from './tables.ts'

/** By the clock: the ceremony of an annual date is opened, once a year, for somebody to take up or to decline. */
export async function suggestCeremony(change: Change, annualDateId: string): Promise<void> {
  const { tx } = change
  const [found] = await tx
    .select({ date: annualDates, template: ceremonyTemplates })
    .from(annualDates)
    .innerJoin(ceremonyTemplates, eq(ceremonyTemplates.id, annualDates.templateId))
    .where(and(eq(annualDates.id, annualDateId), isNull(annualDates.retiredAt)))
  const due = found && dueAnnualDay(found.date.rule, await today(change), found.date.lead)
  const known = due && (await suggestedOf(change, annualDateId, due.year))
  // Another process was faster, or somebody took the date away.
  if (!found || !due || known) return change.record('ceremonies.ceremony.clock-again', known?.id ?? annualDateId)
  const { date, template } = found
  const { allDay: _whole, ...times } = timesOf({
    ...{ start: `${due.day}T10:00`, end: addMinutes(`${due.day}T10:00`, template.minutes), allDay: false },
    timeZone: (await officeOf(tx))?.timeZone ?? 'UTC',
  })
  const ceremony = await insertCeremony(change, {
    ...{ ...times, title: date.name, kind: template.kind, templateId: template.id, placeId: null, place: '' },
    ...{ preparation: 30, travelBefore: 0, travelAfter: 0, dress: template.dress, flags: template.flags, note: '' },
    ...{ orderedByGovernment: false, territory: '', officerId: null, answersUntil: null },
    ...{ risks: template.content.risks, state: 'suggested', annualDateId, annualYear: due.year },
    requestKey: `annual-${annualDateId}-${due.year}`,
  })
  await makeCeremonyFindable(change, ceremony)
  await change.record('ceremonies.ceremony.suggested', ceremony.id, { on: due.day, kind: ceremony.kind })
}

async function suggestedOf({ tx }: Change, annualDateId: string, year: number): Promise<Ceremony | undefined> {
  const ofYear = and(eq(ceremonies.annualDateId, annualDateId), eq(ceremonies.annualYear, year))
  const [known] = await tx.select().from(ceremonies).where(ofYear)
  return known
}

/** What the calendar opened becomes a ceremony of the office: its tasks, its programme, the mayor's time. */
export async function takeUpCeremony(change: Change, form: TakeUpForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const move = movedTo(change, ceremony, 'preparing')
  const saved = await saveCeremony(change, ceremony, {
    ...{ ...move, place: form.place, officerId: change.person.id },
    ...(await newTimes(change, ceremony, form)),
  })
  const meant = eq(ceremonyTemplates.id, ceremony.templateId ?? '')
  const [template] = await change.tx.select().from(ceremonyTemplates).where(meant)
  await layOut(change, saved, template ?? null)
  const engaged = await putInDiary(change, saved)
  await makeCeremonyFindable(change, engaged)
  await change.record('ceremonies.ceremony.taken-up', engaged.id, {
    on: engaged.start.slice(0, 10),
    facts: [ceremonyFact('ceremony.opened', engaged)],
  })
  return engaged
}
