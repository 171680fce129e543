import { eq } from 'drizzle-orm'
import type { Read } from './office-now.ts'
import { persons } from './tables.ts'

/** The address somebody signs in with. */
export async function emailOf(read: Read, personId: string): Promise<string> {
  const [person] = await read.select({ email: persons.email }).from(persons).where(eq(persons.id, personId))
  return person?.email ?? ''
}
