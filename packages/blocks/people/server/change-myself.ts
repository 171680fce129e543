import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { persons } from './tables.ts'

/** What everybody may change about themselves: the language of their screens and how to reach them. */
export async function changeMyself(change: Change, form: { locale: 'fr' | 'en'; phone: string }): Promise<void> {
  const { id, name } = change.person
  await change.tx.update(persons).set(form).where(eq(persons.id, id))
  await change.record('people.person.changed', id, { person: name })
}
