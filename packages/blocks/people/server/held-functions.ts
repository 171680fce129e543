import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { ChangeFunctionForm, FunctionForm } from '../rules/address-book-forms.ts'
import { everybodyWithContacts } from './find-contacts.ts'
import { today } from './office-now.ts'
import { contacts, type HeldFunction, heldFunctions, persons } from './tables.ts'

/** A function somebody takes up. */
export async function noteFunction(change: Change, form: FunctionForm): Promise<HeldFunction> {
  const name = await nameOfHolder(change, form)
  const [made] = await change.tx
    .insert(heldFunctions)
    .values({ ...form, id: randomUUID(), checkedOn: await today(change), createdAt: change.now })
    .returning()
  if (!made) throw new Error('The function was not written.')
  await makeFunctionFindable(change, made, name)
  await change.record('people.function.noted', holderOf(made), { title: made.title, from: made.from })
  return made
}

/** Puts right what is known of a function; cards already sent keep what was printed on them. */
export async function changeFunction(change: Change, { id, ...facts }: ChangeFunctionForm): Promise<void> {
  const checkedOn = await today(change)
  const [changed] = await change.tx
    .update(heldFunctions)
    .set({ ...facts, checkedOn })
    .where(eq(heldFunctions.id, id))
    .returning()
  if (!changed) throw notFound()
  await makeFunctionFindable(change, changed, await nameOfHolder(change, changed))
  await change.record('people.function.changed', holderOf(changed), { title: changed.title })
}

/** The last day of a function. Refuses `people.function.ends-before-it-begins`. */
export async function endFunction(change: Change, { id, to }: { id: string; to: string }): Promise<void> {
  const known = await functionOf(change, id)
  if (to < known.from) throw new Refusal('people.function.ends-before-it-begins')
  await change.tx.update(heldFunctions).set({ to }).where(eq(heldFunctions.id, id))
  await change.record('people.function.ended', holderOf(known), { title: known.title, to })
}

/** Somebody made sure that it is still so. */
export async function checkFunction(change: Change, { id }: { id: string }): Promise<void> {
  const known = await functionOf(change, id)
  const checkedOn = await today(change)
  await change.tx.update(heldFunctions).set({ checkedOn }).where(eq(heldFunctions.id, id))
  await change.record('people.function.checked', holderOf(known), { title: known.title })
}

async function functionOf(change: Change, id: string): Promise<HeldFunction> {
  const [known] = await change.tx.select().from(heldFunctions).where(eq(heldFunctions.id, id))
  if (!known) throw notFound()
  return known
}

async function nameOfHolder(change: Change, held: Pick<HeldFunction, 'contactId' | 'personId'>): Promise<string> {
  const { contactId, personId } = held
  const [holder] = contactId
    ? await change.tx
        .select({ name: contacts.name })
        .from(contacts)
        .where(and(eq(contacts.id, contactId), isNull(contacts.mergedIntoId)))
    : await change.tx
        .select({ name: persons.name })
        .from(persons)
        .where(eq(persons.id, personId ?? ''))
  if (!holder) throw notFound()
  return holder.name
}

async function makeFunctionFindable(change: Change, { id, title, body }: HeldFunction, name: string): Promise<void> {
  const texts = [name, title, body]
  await makeFindable(change.tx, { kind: 'function', subjectId: id, who: everybodyWithContacts, texts })
}

const holderOf = ({ contactId, personId }: Pick<HeldFunction, 'contactId' | 'personId'>): string =>
  contactId ?? personId ?? ''
