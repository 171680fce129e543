import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import { batchWords, factsOf } from './batch-words.ts'
import type { Ceremony, Guest } from './tables.ts'

type Said = {
  guest: Pick<Guest, 'salutation' | 'civility'>
  ceremony: Ceremony
  office: Office
  /** What the office wrote for all of them. */
  text: string
  /** Empty: there is nothing to answer. */
  link: string
  replyTo: string
}

/** The message as the guest reads it: how they are addressed, the office's words, their own link, who writes. */
export function mailText({ guest, ceremony, office, text, link, replyTo }: Said): string {
  const t = batchWords(office.locale)
  const facts = factsOf(ceremony, office)
  const contact = [office.letterhead.phone ?? '', office.letterhead.email ?? replyTo].filter((one) => one !== '')
  return [
    openingOf(guest, office.locale),
    text,
    link === ''
      ? ''
      : t(facts.until === '' ? 'batch.paper.mail.answer' : 'batch.paper.mail.answerUntil', { ...facts, link }),
    [office.name, office.letterhead.service ?? '', contact.join(' · ')].filter((line) => line !== '').join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** « Monsieur le Préfet, » */
export function openingOf(
  { salutation, civility }: Pick<Guest, 'salutation' | 'civility'>,
  locale: 'fr' | 'en',
): string {
  const t = batchWords(locale)
  const known: Record<string, string> = { 'M.': t('batch.paper.mail.sir'), Mme: t('batch.paper.mail.madam') }
  return `${salutation || (known[civility] ?? t('batch.paper.mail.everybody'))},`
}
