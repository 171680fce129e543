import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { agendaPermissions } from '../../rules/permissions.ts'
import { agendaEn } from '../../words/en.ts'
import { agendaFr } from '../../words/fr.ts'

export type AgendaWords = ReturnType<typeof words>

/** The office and the words a paper of the agenda is printed with, for whoever may look at diaries at all. */
export async function agendaPaper({ store, person }: PrintDesk): Promise<{ office: Office; t: AgendaWords }> {
  allow(agendaPermissions, person, 'agenda.read')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  return { office, t: words(office.locale) }
}

const words = (locale: 'fr' | 'en') => wordsOf('agenda', { fr: agendaFr, en: agendaEn }, locale)
