import { randomUUID } from 'node:crypto'
import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { keyOf, newSalt, seal, unseal } from '@cabinet/duties/ceremonies/rules/door-code.ts'
import { findableGuests, findGuests } from '@cabinet/duties/ceremonies/rules/door-result.ts'
import { addGuests } from '@cabinet/duties/ceremonies/server/guest-add.ts'
import { type SmallCeremonies, smallCeremonies } from '@cabinet/duties/ceremonies/server/small-ceremonies.ts'

const [many, portion] = [600, 200]

/** Milliseconds, for six hundred guests. */
export type DoorFigures = {
  /** The list comes to the telephone. */
  list: number
  /** The code becomes a key and opens it. */
  open: number
  /** The slowest of the names looked for. */
  find: number
  /** All arrivals of an evening without network are sent at once, in portions. */
  send: number
  /** Who is here and who is missing afterwards. */
  board: number
}

/** A door of six hundred guests that was out of reach all evening. */
export async function arrivalsOfSixHundred(): Promise<DoorFigures> {
  const office = await smallCeremonies()
  try {
    const ceremonyId = (await office.open()).id
    await office.change('protocol', async (change) => {
      const functionIds: string[] = []
      for (let n = 0; n < many; n += 1) functionIds.push(await inviteable(change, n))
      await addGuests(change, { ceremonyId, functionIds })
    })
    office.at('2026-08-07T08:00:00Z')
    return await measure(office, ceremonyId)
  } finally {
    await office.close()
  }
}

async function inviteable(change: Parameters<typeof addContact>[0], n: number): Promise<string> {
  const contact = {
    kind: 'elected' as const,
    spokesperson: '',
    civility: 'Mme',
    bornOn: null,
    address: '',
    email: '',
    phone: '',
  }
  const { id: contactId } = await addContact(change, { ...contact, name: `Awa Kouadio ${n}` })
  const held = {
    title: `Conseillère n° ${n}`,
    salutation: '',
    rankKey: '',
    side: 'civil' as const,
    territory: '',
    body: '',
  }
  const since = { from: '2020-01-01', to: null, seniority: {}, contactId, personId: null }
  return (await noteFunction(change, { ...held, ...since })).id
}

async function measure(office: SmallCeremonies, ceremonyId: string): Promise<DoorFigures> {
  const desk = office.ceremonies('protocol')
  const doorId = randomUUID()
  await desk.doorOpen({ ceremonyId, doorId, name: 'Entrée nord' })
  const list = await took(() => desk.doorSnapshot({ ceremonyId, doorId }))
  const guests = list.value.guests ?? []
  const salt = newSalt()
  const kept = await seal(await keyOf('482197', salt), list.value, 'list')
  const open = await took(async () => unseal(await keyOf('482197', salt), kept, 'list'))
  const findable = findableGuests(guests)
  const find = []
  for (const typed of ['a', 'awa', 'kouadio 5', 'conseillere n'])
    find.push((await took(() => findGuests(findable, typed))).ms)
  const at = office.store.clock().toISOString()
  const notes = guests.map(({ id }) => ({
    id: randomUUID(),
    guestId: id,
    people: 1,
    how: 'code' as const,
    at,
    undoneAt: null,
  }))
  const send = await took(async () => {
    for (let from = 0; from < notes.length; from += portion)
      await desk.doorSend({ ceremonyId, doorId, sentAt: at, arrivals: notes.slice(from, from + portion) })
  })
  const board = await took(() => desk.arrivalBoard({ ceremonyId }))
  if (board.value.counts.present.guests !== many) throw new Error('Somebody was lost at the door.')
  return { list: list.ms, open: open.ms, find: Math.max(...find), send: send.ms, board: board.ms }
}

async function took<Value>(work: () => Value | Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}
