import { randomUUID } from 'node:crypto'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { SituationForm } from '../rules/address-book-forms.ts'
import { contactDistinctions, contacts, situations } from './tables.ts'

/** What must be known before a card goes out. What it is stays out of the journal: it is somebody's life. */
export async function noteSituation(change: Change, form: SituationForm): Promise<void> {
  const here = and(eq(contacts.id, form.contactId), isNull(contacts.mergedIntoId))
  if ((await change.tx.select({ id: contacts.id }).from(contacts).where(here)).length === 0) throw notFound()
  const noted = { notedBy: change.person.id, notedAt: change.now }
  await change.tx.insert(situations).values({ ...form, ...noted, id: randomUUID() })
  await change.record('people.situation.noted', form.contactId)
}

/** Looked at and dealt with: the flag is lowered. */
export async function settleSituation(change: Change, { id }: { id: string }): Promise<void> {
  const [settled] = await change.tx
    .update(situations)
    .set({ settledBy: change.person.id, settledAt: change.now })
    .where(and(eq(situations.id, id), isNull(situations.settledAt)))
    .returning()
  if (!settled) throw notFound()
  await change.record('people.situation.settled', settled.contactId)
}

/** Two cards that look like one are two: never asked again. */
export async function tellApart(change: Change, form: { contactA: string; contactB: string }): Promise<void> {
  const [contactA = '', contactB = ''] = [form.contactA, form.contactB].sort()
  for (const id of [contactA, contactB])
    if ((await change.tx.select({ id: contacts.id }).from(contacts).where(eq(contacts.id, id))).length === 0)
      throw notFound()
  const said = { saidBy: change.person.id, saidAt: change.now }
  await change.tx
    .insert(contactDistinctions)
    .values({ contactA, contactB, ...said })
    .onConflictDoNothing()
  await change.record('people.contact.told-apart', contactA, { other: contactB })
}
