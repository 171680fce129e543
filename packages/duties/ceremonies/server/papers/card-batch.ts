import type { Tools } from '@cabinet/api/errand.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { eq, inArray } from 'drizzle-orm'
import { takingAnswers } from '../../rules/answer.ts'
import { answerableKinds, chunkSize, type LinkChoice, mailingOf } from '../../rules/batch.ts'
import type { Batch } from '../batch-of.ts'
import { linkAddress, newLink } from '../guest-link.ts'
import { batches, type Ceremony, ceremonies, type Guest, guests } from '../tables.ts'
import { type CardDesk, writeCards } from './card-kinds.ts'
import { seatsOf } from './card-seats.ts'

export type BatchPaper = {
  bytes: Uint8Array
  name: string
  count: number
  /** Whom it goes out to when it is handed over; nobody for place cards, badges and lists. */
  guestIds: string[]
  /** The links printed, by guest: only their hashes leave this process. */
  links: [guestId: string, hash: string][]
}

type Asked = { batchId: string; goOn(done: number): Promise<boolean> }

/** The document of a batch; null when somebody cancelled it on the way. */
export async function makeBatchPaper(tools: Tools, { batchId, goOn }: Asked): Promise<BatchPaper | null> {
  const { batch, ceremony } = await batchToMake(tools, batchId)
  const office = await officeOf(tools.store.read)
  if (!office) throw new Error('The office is not set up.')
  const desk: CardDesk = {
    office,
    batch,
    ceremony,
    now: tools.store.clock(),
    seats: new Map(),
    links: new Map(),
    place: '',
  }
  const rows: Guest[] = []
  const hashes: [string, string][] = []
  for (let from = 0; from < batch.guestIds.length; from += chunkSize) {
    const ids = batch.guestIds.slice(from, from + chunkSize)
    const chunk = await tools.store.read.select().from(guests).where(inArray(guests.id, ids))
    rows.push(...chunk)
    for (const guest of chunk) hashes.push(...addLink(desk, guest, tools.origin))
    if (!(await goOn(Math.min(from + chunkSize, batch.guestIds.length)))) return null
  }
  desk.seats = await seatsOf(tools.store.read, ceremony.id)
  const order = new Map(batch.guestIds.map((id, n) => [id, n]))
  rows.sort((left, right) => (order.get(left.id) ?? 0) - (order.get(right.id) ?? 0))
  const { bytes, name } = await writeCards(tools.store.read, desk, rows)
  const guestIds = mailingOf(batch.kind) ? rows.map((guest) => guest.id) : []
  return (await goOn(rows.length)) ? { bytes, name, count: rows.length, guestIds, links: hashes } : null
}

async function batchToMake({ store }: Tools, batchId: string): Promise<{ batch: Batch; ceremony: Ceremony }> {
  const [found] = await store.read
    .select({ batch: batches, ceremony: ceremonies })
    .from(batches)
    .innerJoin(ceremonies, eq(ceremonies.id, batches.ceremonyId))
    .where(eq(batches.id, batchId))
  if (!found) throw new Error(`No batch ${batchId}.`)
  return found
}

/** A new link ends the one before: unless told otherwise, only those get one who were never sent any. */
function addLink(desk: CardDesk, guest: Guest, origin: string | undefined): [string, string][] {
  const { batch, ceremony, now } = desk
  const choice = (batch.choices.links ?? 'missing') as LinkChoice
  const wanted = choice === 'all' || (choice === 'missing' && guest.linkHash === null)
  const open = answerableKinds.includes(batch.kind) && takingAnswers(ceremony, now) === 'open'
  if (!wanted || !open || !origin) return []
  const { token, hash } = newLink()
  desk.links.set(guest.id, linkAddress(origin, token).replace(/^https?:\/\//, ''))
  return [[guest.id, hash]]
}
