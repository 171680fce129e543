import { findingKeysOf } from '@cabinet/blocks/commitments/server/findable.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { inArray, type SQL } from 'drizzle-orm'

/** Those in which every word typed stands; the caller still says what may be seen. Undefined when nothing was asked. */
export function foundByText(read: Pick<Reads, 'select'>, person: Person, text: string): SQL | undefined {
  const search = searching({ kind: 'commitment', who: findingKeysOf(person), text })
  if (!search) return undefined
  const found = read.select({ id: search.subjectId }).from(search.source).where(search.match)
  return inArray(commitments.id, found)
}
