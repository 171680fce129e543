import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { addGuests } from '@cabinet/duties/ceremonies/server/guest-add.ts'
import { smallCeremonies } from '@cabinet/duties/ceremonies/server/small-ceremonies.ts'
import { guests } from '@cabinet/duties/ceremonies/server/tables.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'

const many = 600

/** Milliseconds for six hundred guests who come: the hall is filled, its page read, and one of them moved by hand. */
export async function seatsOfSixHundred(): Promise<{ fill: number; page: number; move: number }> {
  const office = await smallCeremonies()
  try {
    const ceremonyId = (await office.open()).id
    await office.change('protocol', async (change) => {
      const functionIds: string[] = []
      for (let n = 0; n < many; n += 1) functionIds.push(await inviteable(change, n))
      await addGuests(change, { ceremonyId, functionIds })
      await change.tx.update(guests).set({ state: 'accepted', coming: 1 }).where(eq(guests.ceremonyId, ceremonyId))
    })
    const desk = office.ceremonies('protocol')
    const from = { shape: 'theatre' as const, dais: 9, rows: 30, seats: 21 }
    const { id: planId } = await desk.seatMakePlan({ ceremonyId, name: 'Salle', from })
    const fill = await took(() => desk.seatFill({ planId, version: 1 }))
    if (fill.value.seated !== many) throw new Error('Somebody was left without a seat.')
    const page = await took(() => desk.seatPlan({ planId }))
    const [mover, other] = [page.value.places[20], page.value.places[21]]
    if (!mover || !other) throw new Error('Nobody was seated.')
    const move = await took(() =>
      desk.seatMove({ planId, guestId: mover.guestId, part: 0, seatId: other.seatId, found: other, reason: 'Banc' }),
    )
    return { fill: fill.ms, page: page.ms, move: move.ms }
  } finally {
    await office.close()
  }
}

async function inviteable(change: Change, n: number): Promise<string> {
  const facts = { civility: 'Mme', bornOn: null, spokesperson: '', address: '', email: '', phone: '' }
  const { id: contactId } = await addContact(change, { ...facts, kind: 'elected', name: `Awa Kouadio ${n}` })
  const held = { title: `Conseillère n° ${n}`, salutation: '', rankKey: '', side: 'civil' as const, territory: '' }
  const since = { from: '2020-01-01', to: null, seniority: {}, contactId, personId: null, body: '' }
  return (await noteFunction(change, { ...held, ...since })).id
}

async function took<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const began = performance.now()
  const value = await work()
  return { value, ms: performance.now() - began }
}
