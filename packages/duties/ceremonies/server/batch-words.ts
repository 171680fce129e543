import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import { placeOf } from '@cabinet/duties/agenda/server/place-of.ts'
import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { type BatchKind, writtenKinds } from '../rules/batch.ts'
import { ceremoniesEn } from '../words/en.ts'
import { ceremoniesFr } from '../words/fr.ts'
import type { Ceremony } from './tables.ts'
import type { Reading } from './visible.ts'

export const batchWords = (locale: 'fr' | 'en') => wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale)

type Written = 'cards' | 'letters' | 'reminders' | 'changes' | 'cancellations' | 'thanks'
export const isWritten = (kind: BatchKind): kind is Written => writtenKinds.includes(kind)

/** What a ceremony is called by in a sentence: its name, its day and hour, its place. */
export function factsOf(ceremony: Ceremony, office: Pick<Office, 'locale' | 'name'>) {
  const { locale, name } = office
  return {
    title: ceremony.title,
    day: sayLongDay(ceremony.start.slice(0, 10), locale, true),
    time: sayTime(ceremony.start, locale),
    place: ceremony.place,
    office: name,
    until: ceremony.answersUntil ? sayLongDay(ceremony.answersUntil, locale, true) : '',
  }
}

type Proposing = { ceremony: Ceremony; office: Pick<Office, 'locale' | 'name'>; kind: BatchKind }

/** The subject and the text the product proposes; the office may write its own. */
export async function proposedWords(read: Reading, { ceremony, office, kind }: Proposing) {
  if (!isWritten(kind)) return { subject: '', text: '' }
  const t = batchWords(office.locale)
  const facts = factsOf({ ...ceremony, place: await placeOf(read, ceremony) }, office)
  const said = { ...facts, where: facts.place === '' ? '' : t('batch.paper.where', facts) }
  return { subject: t(`batch.paper.subject.${kind}`, said), text: t(`batch.paper.text.${kind}`, said) }
}
