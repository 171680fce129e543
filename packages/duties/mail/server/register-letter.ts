import { randomUUID } from 'node:crypto'
import { attachPapers, type Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import { calendarOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { yearOf } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { addWorkingDays } from '@cabinet/office/working-days.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { LetterForm } from '../rules/forms.ts'
import { letterNumber, registerSeries } from '../rules/numbering.ts'
import { mailPermissions } from '../rules/permissions.ts'
import { doorsOf } from '../rules/readers.ts'
import { correspondentOf } from './correspondent.ts'
import { openTo } from './findable.ts'
import { letterFact } from './letter-facts.ts'
import { type Letter, letters, letterTypes } from './tables.ts'
import { visibleLetter } from './visible.ts'

/**
 * Registers a letter that came in and gives it its number, in one transaction: no gap, no duplicate, and one letter
 * however often the button is pressed. Refuses `mail.received-in-future` and `mail.reserved-to-nobody`.
 */
export async function registerLetter(
  change: Change,
  form: LetterForm,
  papers: readonly Claimed[] = [],
): Promise<Letter> {
  const already = await letterOfRequest(change, form.requestKey)
  if (already) return already
  const day = await today(change)
  if (form.receivedOn > day) throw new Refusal('mail.received-in-future', { today: day })
  const named = await namedReaders(change, form)
  const promised = await ownPromise(change, form)
  if (form.followsId) await visibleLetter(change.tx, change.person, form.followsId)
  const year = yearOf(day)
  const position = await nextOf(change.tx, registerSeries('incoming', year))
  const [letter] = await change.tx
    .insert(letters)
    .values({
      ...typed(form),
      id: randomUUID(),
      seq: await nextOf(change.tx, 'letters'),
      register: 'incoming',
      year,
      position,
      number: letterNumber('incoming', year, position),
      ...(await correspondentOf(change, form.sender, form.confidentiality)),
      dueOn: form.dueOn ?? promised,
      repliesTo: form.followsId,
      registeredBy: change.person.id,
      registeredAt: change.now,
    })
    .returning()
  if (!letter) throw new Error('The letter was not written.')
  await attachPapers(change, { owner: { kind: 'letter', id: letter.id }, kind: 'scan', papers })
  await openTo(change, letter, doorsOf(form.confidentiality, named))
  await change.record('mail.letter.registered', letter.id, {
    ...{ number: letter.number, papers: papers.length },
    facts: letterFact('letter.in', letter),
  })
  return letter
}

/** What stands in the register as the clerk typed it. */
function typed(form: LetterForm) {
  const { requestKey, subject, type, writtenOn, receivedOn, theirReference, channel, broughtBy, enclosures } = form
  const { confidentiality, urgent } = form
  return {
    ...{ requestKey, subject, type, writtenOn, receivedOn, theirReference, channel, broughtBy, enclosures },
    ...{ confidentiality, urgent },
  }
}

export async function letterOfRequest(change: Change, requestKey: string): Promise<Letter | undefined> {
  const [letter] = await change.tx.select().from(letters).where(eq(letters.requestKey, requestKey))
  if (!letter) return
  if (letter.registeredBy !== change.person.id) throw new Refusal('mail.request-of-another')
  await change.record('mail.letter.asked-again', letter.id)
  return letter
}

/** Whoever registers a reserved letter says who may know it; the mayor's office must not lose it by naming nobody. */
export async function namedReaders(
  change: Change,
  form: Pick<LetterForm, 'confidentiality' | 'named'>,
  always: readonly string[] = [],
): Promise<string[]> {
  if (form.confidentiality !== 'reserved') return []
  const named = [...new Set([...form.named, ...always])]
  if (!named.length) throw new Refusal('mail.reserved-to-nobody')
  for (const id of named) {
    const person = await personAt(change.tx, id, change.now)
    if (!person || !may(mailPermissions, { ...person, standsInFor: [] }, 'mail.read'))
      throw new Refusal('mail.unknown-addressee')
  }
  return named
}

/** The delay the office promises itself for this kind of letter. */
async function ownPromise(change: Change, form: LetterForm) {
  const [type] = await change.tx
    .select({ workingDays: letterTypes.workingDays })
    .from(letterTypes)
    .where(eq(letterTypes.code, form.type))
  if (!type) throw new Refusal('mail.unknown-type', { type: form.type })
  return type.workingDays === null
    ? null
    : addWorkingDays(form.receivedOn, type.workingDays, await calendarOf(change.tx))
}
