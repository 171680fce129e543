import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { hideContact } from './find-contacts.ts'
import { contacts, heldFunctions, households, situations } from './tables.ts'

/** Two contacts turn out to be one: the second leads to the first from now on, and so does whatever led to it. */
export async function mergeContacts(change: Change, form: { keptId: string; mergedId: string }): Promise<void> {
  const { tx } = change
  const both = and(inArray(contacts.id, [form.keptId, form.mergedId]), isNull(contacts.mergedIntoId))
  const found = await tx.select().from(contacts).where(both)
  const [kept, merged] = [form.keptId, form.mergedId].map((id) => found.find((contact) => contact.id === id))
  if (!kept || !merged || kept === merged) throw notFound()
  await tx
    .update(contacts)
    .set({ mergedIntoId: kept.id })
    .where(or(eq(contacts.id, merged.id), eq(contacts.mergedIntoId, merged.id)))
  await hideContact(tx, merged.id)
  await handOver(change, merged.id, kept.id)
  await change.record('people.contact.merged', kept.id, { kept: kept.name, merged: merged.name, mergedId: merged.id })
}

/** Functions, households and flags of the second card go to the first. */
async function handOver({ tx }: Change, from: string, to: string): Promise<void> {
  await tx.update(heldFunctions).set({ contactId: to }).where(eq(heldFunctions.contactId, from))
  await tx.update(households).set({ contactA: to }).where(eq(households.contactA, from))
  await tx.update(households).set({ contactB: to }).where(eq(households.contactB, from))
  await tx.update(situations).set({ contactId: to }).where(eq(situations.contactId, from))
}
