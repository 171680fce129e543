import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { draftOutgoing, draftReply } from '@cabinet/duties/mail/server/draft-letter.ts'
import { editableLetter, latestDraft, saveDraft } from '@cabinet/duties/mail/server/save-draft.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import type { Change } from '@cabinet/store/store.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import type { LetterText } from '../rules/letter-texts.ts'
import { audiencesEn } from '../words/en.ts'
import { audiencesFr } from '../words/fr.ts'
import { namesOf } from './audience-rows.ts'
import { changed } from './move-on.ts'
import { type Audience, audienceOpinions } from './tables.ts'

type Told = {
  text: LetterText
  /** Why, as whoever decided wrote it. */
  note?: string
  /** The time to come, local. */
  start?: string
  place?: string
}

/**
 * Begins the letter that tells whoever asked: as the reply to their letter when they wrote one, otherwise as a letter of our
 * own; in the office's language, with what is known filled in. A letter begun for an earlier time and not yet on its way is
 * written again instead. Who may read it are those who may read what it answers.
 */
export async function replyWith(change: Change, audience: Audience, told: Told): Promise<Audience> {
  const said = await textOf(change, audience, told)
  const rewritten = told.text === 'receives' && (await writeAgain(change, audience, said))
  if (rewritten) return audience
  const letter = await beginLetter(change, audience, said.subject)
  await writeText(change, letter.id, said)
  await change.record('audiences.request.reply-begun', audience.id, { text: told.text })
  // Whoever is written to stands in the address book from then on.
  return changed(change, audience, { replyLetterId: letter.id, contactId: audience.contactId ?? letter.contactId })
}

type Said = { subject: string; body: string }

async function beginLetter(change: Change, audience: Audience, subject: string) {
  const requestKey = `audience:${randomUUID()}`
  const { letterId, contactId, reserved, visitor } = audience
  const answers = letterId && (await mayAnswer(change, letterId))
  if (answers) return draftReply(change, { requestKey, letterId, templateId: null })
  const recipient = contactId ? { contactId } : { name: visitor, kind: 'citizen' as const }
  const named = reserved ? await namedReaders(change, audience) : []
  const confidentiality = reserved ? 'reserved' : 'ordinary'
  return draftOutgoing(change, { requestKey, recipient, subject, confidentiality, named, templateId: null })
}

/** Whether this person reads the letter that asked, and it can be answered. */
async function mayAnswer({ tx, person }: Change, letterId: string): Promise<boolean> {
  try {
    return !(await visibleLetter(tx, person, letterId)).voidedAt
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** A reserved reply is for those who gave their opinion, whoever registered the request and whoever writes. */
async function namedReaders(change: Change, audience: Audience): Promise<string[]> {
  const opinions = await change.tx
    .select({ givenBy: audienceOpinions.givenBy })
    .from(audienceOpinions)
    .where(eq(audienceOpinions.audienceId, audience.id))
  const asked = [...new Set([audience.registeredBy, audience.decidedBy ?? '', ...opinions.map((one) => one.givenBy)])]
  const named: string[] = []
  for (const id of asked) {
    const person = await personAt(change.tx, id, change.now)
    if (person && may(mailPermissions, { ...person, standsInFor: [] }, 'mail.read')) named.push(id)
  }
  return named
}

async function writeText(change: Change, letterId: string, { subject, body }: Said): Promise<void> {
  const { version, recipient } = await latestDraft(change.tx, letterId)
  const text = { ...plainToRichText(body), type: 'doc' as const }
  await saveDraft(change, { letterId, version, subject, recipient, body: text })
}

/** True when the letter of an earlier time could still be changed, and was. */
async function writeAgain(change: Change, { replyLetterId }: Audience, said: Said): Promise<boolean> {
  if (!replyLetterId) return false
  try {
    await editableLetter(change, replyLetterId)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
  await writeText(change, replyLetterId, said)
  return true
}

/** The office's own words for that end, with what is known filled in; what nobody knows stays a field to be seen. */
async function textOf(change: Change, audience: Audience, { text, note = '', start, place }: Told): Promise<Said> {
  const office = await officeOf(change.tx)
  const locale = office?.locale ?? 'fr'
  const t = wordsOf('audiences', { fr: audiencesFr, en: audiencesEn }, locale)
  const names = await namesOf(change.tx, { persons: [audience.delegateId], units: [audience.unitId] })
  const values = {
    ...{ visitor: audience.visitor, number: audience.number, subject: audience.subject },
    receivedOn: sayLongDay(audience.receivedOn, locale),
    day: start ? sayLongDay(start.slice(0, 10), locale, true) : '',
    time: start ? start.slice(11) : '',
    place: place || t('letter.town-hall'),
    delegate: names.get(audience.delegateId ?? '') ?? '',
    unit: names.get(audience.unitId ?? '') ?? '',
    reason: note,
  }
  const paragraphs = [t('letter.opening'), t(`letter.${text}.text`, values), t('letter.closing')]
  return { subject: t(`letter.${text}.subject`, values).slice(0, 500), body: paragraphs.join('\n') }
}
