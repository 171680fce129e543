import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Store } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { mailEn } from '../../words/en.ts'
import { mailFr } from '../../words/fr.ts'

/** Who prints, and from what. */
export type PrintDesk = { store: Store; files: FileStore; person: Person }

/** The office, the day and the words a paper is printed with: papers speak the office's language. */
export async function officeForPaper({
  store,
}: PrintDesk): Promise<{ office: Office; day: Day; t: ReturnType<typeof words> }> {
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  return { office, day: await todayOf(store.read, store.clock()), t: words(office.locale) }
}

const words = (locale: 'fr' | 'en') => wordsOf('mail', { fr: mailFr, en: mailEn }, locale)
