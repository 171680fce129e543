import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { currentStep, deskGround } from '@cabinet/blocks/circuits/server/circuit.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { letterPdf } from '@cabinet/paper/letter.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { type Formula, formulaFor } from '../rules/signing.ts'
import { mailEn } from '../words/en.ts'
import { mailFr } from '../words/fr.ts'
import { letterheadOf } from './papers/letterhead-of.ts'
import { latestDraft } from './save-draft.ts'
import { type Draft, type Letter, letters, previews } from './tables.ts'
import { visibleLetter } from './visible.ts'

type Desk = { store: Store; files: FileStore; person: Person }

/**
 * Prints the letter exactly as this signer would sign it, keeps the bytes and says their hash: signing names that hash.
 * Only for whoever has the letter on their desk for signature; anyone else finds nothing.
 */
export async function makePreview({ store, files, person }: Desk, letterId: string) {
  const letter = await visibleLetter(store.read, person, letterId)
  const step = await currentStep(store.read, { kind: 'letter', id: letter.id })
  const ground = step && deskGround(person, step.personId, 'mail.sign')
  if (!ground || step.kind !== 'signature') throw notFound()
  const formula = formulaFor(person, ground.inPlaceOf)
  const draft = await latestDraft(store.read, letter.id)
  const id = randomUUID()
  const signature = await signatureBlock(store, { person, inPlaceOf: ground.inPlaceOf, formula, code: id.slice(0, 8) })
  const bytes = await printLetter(store, { letter, draft, signature })
  const { sha256, size } = await files.put(bytes)
  const made = { id, letterId: letter.id, version: draft.version, signerId: person.id, sha256, size, pages: 1, formula }
  await store.upkeep((tx) => tx.insert(previews).values({ ...made, madeAt: store.clock() }))
  return { sha256, version: draft.version, formula }
}

/** The draft as it stands, for its author and for visas: marked PROJET, without a signature. */
export async function printDraft({ store, person }: Omit<Desk, 'files'>, letterId: string): Promise<Uint8Array> {
  const letter = await visibleLetter(store.read, person, letterId)
  return printLetter(store, { letter, draft: await latestDraft(store.read, letterId), signature: null })
}

type Printing = { letter: Letter; draft: Draft; signature: Awaited<ReturnType<typeof signatureBlock>> | null }

async function printLetter(store: Store, { letter, draft, signature }: Printing): Promise<Uint8Array> {
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const [answered] = letter.repliesTo
    ? await store.read.select().from(letters).where(eq(letters.id, letter.repliesTo))
    : []
  return letterPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    place: office.letterhead.address?.split(',').at(-1)?.trim(),
    date: signature ? await todayOf(store.read, store.clock()) : undefined,
    yourReference: answered?.theirReference || undefined,
    recipient: draft.recipient.split('\n'),
    subject: draft.subject,
    enclosures: letter.enclosures || undefined,
    body: draft.body,
    signature,
    draft: !signature,
  })
}

type Signer = { person: Person; inPlaceOf: Held | null; formula: Formula; code: string }

async function signatureBlock(store: Store, { person, inPlaceOf, formula, code }: Signer) {
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const t = wordsOf('mail', { fr: mailFr, en: mailEn }, office.locale)
  const day = await todayOf(store.read, store.clock())
  const names = { mayor: office.mayorTitle, absent: inPlaceOf?.name ?? '' }
  return {
    formula: formula === 'in-person' ? undefined : t(`formula.${formula}`, names),
    title: formula === 'in-person' ? office.mayorTitle : await postTitle(store.read, person.id, day),
    name: await fullName(store.read, person),
    signedAt: t('signature.signed', { day: sayDay(day, office.locale) }),
    verification: { code, qr: `CABINET:${code}` },
  }
}

async function postTitle(read: Reads, personId: string, day: Day): Promise<string> {
  const held = and(
    eq(holdings.personId, personId),
    lte(holdings.from, day),
    or(isNull(holdings.to), gte(holdings.to, day)),
  )
  const [post] = await read
    .select({ title: posts.title })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(held)
  return post?.title ?? ''
}

async function fullName(read: Reads, person: Person): Promise<string> {
  const [row] = await read.select({ title: persons.title }).from(persons).where(eq(persons.id, person.id))
  return [row?.title, person.name].filter(Boolean).join(' ')
}

/** The bytes this signer was shown, by their hash. */
export async function previewedBytes(
  { store, files, person }: Desk,
  asked: { letterId: string; sha256: string },
): Promise<Uint8Array> {
  await visibleLetter(store.read, person, asked.letterId)
  const mine = and(
    eq(previews.letterId, asked.letterId),
    eq(previews.signerId, person.id),
    eq(previews.sha256, asked.sha256),
  )
  const [preview] = await store.read.select({ sha256: previews.sha256 }).from(previews).where(mine)
  if (!preview) throw notFound()
  return buffer(await files.read(preview.sha256))
}
