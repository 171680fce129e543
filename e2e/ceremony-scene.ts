import type { Office } from './office.ts'
import { done } from './set-the-scene.ts'

/** Addresses of one ceremony, with something on every screen. */
export type CeremonyScene = { ceremony: string; plan: string; speech: string }

export type Notable = { name: string; title: string; salutation: string; rankKey: string; civility?: string }

export const today = () => new Date().toISOString().slice(0, 10)
const idOf = (answer: unknown) => (answer as { id: string }).id

export const authorities: readonly Notable[] = [
  { name: 'Bakary Sanogo', title: 'Préfet de région', salutation: 'Monsieur le Préfet', rankKey: 'regional-prefect' },
  { name: 'Awa Diarra', title: 'Députée', salutation: 'Madame la Députée', rankKey: 'deputy', civility: 'Mme' },
  { name: 'Alassane Traoré', title: 'Sénateur', salutation: 'Monsieur le Sénateur', rankKey: 'senator' },
  {
    ...{ name: 'Mariam Ouattara', title: 'Présidente du conseil régional', civility: 'Mme' },
    ...{ salutation: 'Madame la Présidente', rankKey: 'regional-president' },
  },
  { name: 'Nanan Ékra III', title: 'Roi de Kpota', salutation: 'Majesté', rankKey: 'traditional-king' },
]

/** Somebody of the address book and the function they hold. */
export async function functionOf(office: Office, notable: Notable): Promise<string> {
  const { name, title, salutation, rankKey, civility = 'M.' } = notable
  const card = { kind: 'citizen', civility, name, spokesperson: '', address: 'Port-Amande', email: '', phone: '' }
  const contactId = idOf(await done(office, 'protocol', ['people.addContact', card]))
  const held = { contactId, title, salutation, body: 'Port-Amande', rankKey, territory: '', side: 'civil' }
  return idOf(await done(office, 'protocol', ['people.noteFunction', { ...held, from: '2024-01-01', to: null }]))
}

/** The mayor's own function, and that of the hosts. */
export async function mayorsFunction(office: Office): Promise<string> {
  const me = await office.ask('people.me', undefined, await office.enter('mayor'))
  const personId = (me.data as { person: { id: string } }).person.id
  const held = { contactId: null, personId, title: 'Maire de Port-Amande', salutation: 'Madame le Maire', body: '' }
  const facts = { rankKey: 'host-mayor', territory: '', side: 'civil', from: '2024-01-01', to: null }
  return idOf(await done(office, 'protocol', ['people.noteFunction', { ...held, ...facts }]))
}

/** Those who were put on the list, by name. */
export async function guestsByName(office: Office, ceremonyId: string) {
  const cookie = await office.enter('protocol')
  const rows: { id: string; name: string; version: number }[] = []
  let cursor: unknown
  do {
    const { data } = await office.ask('ceremonies.guestRows', { ceremonyId, ...(cursor ? { cursor } : {}) }, cookie)
    const page = data as { rows: typeof rows; next: unknown }
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor)
  return new Map(rows.map((row) => [row.name, row]))
}

/** A ceremony of today with these functions on its list. */
export async function openedCeremony(office: Office, title: string, functionIds: readonly string[]): Promise<string> {
  // Late in the evening: once it has begun nobody answers any more, and the tests run at any hour.
  const form = { requestKey: crypto.randomUUID(), kind: 'inauguration', title, start: `${today()}T23:45` }
  const ceremonyId = idOf(await done(office, 'protocol', ['ceremonies.open', { ...form, place: 'Grand Marché' }]))
  for (let i = 0; i < functionIds.length; i += 200) {
    const from = { by: 'functions', functionIds: functionIds.slice(i, i + 200) }
    await done(office, 'protocol', ['ceremonies.guestAdd', { ceremonyId, from }])
  }
  return ceremonyId
}

/** They say on the telephone that they will come. */
export async function accepts(office: Office, guest: { id: string; version: number }): Promise<void> {
  const said = { guestId: guest.id, version: guest.version, answer: 'accepted', channel: 'telephone' }
  await done(office, 'protocol', ['ceremonies.guestAnswer', said])
}

export async function ceremonyScene(office: Office): Promise<CeremonyScene> {
  const functionIds = [await mayorsFunction(office)]
  for (const notable of authorities) functionIds.push(await functionOf(office, notable))
  const ceremony = await openedCeremony(office, 'Inauguration du hangar', functionIds)
  for (const guest of [...(await guestsByName(office, ceremony)).values()].slice(0, 5)) await accepts(office, guest)
  const from = { shape: 'theatre', dais: 7, rows: 2, seats: 8 }
  const plan = idOf(
    await done(office, 'protocol', ['ceremonies.seatMakePlan', { ceremonyId: ceremony, name: 'Salle', from }]),
  )
  await done(office, 'protocol', ['ceremonies.seatFill', { planId: plan, version: 1 }])
  const me = await office.ask('people.me', undefined, await office.enter('chief'))
  const writerId = (me.data as { person: { id: string } }).person.id
  const facts = {
    title: 'Un toit pour le marché',
    theme: 'Marché',
    audience: '',
    locale: 'fr',
    on: today(),
    dueOn: null,
  }
  const form = {
    requestKey: crypto.randomUUID(),
    ...facts,
    speakerId: null,
    writerId,
    minutes: 5,
    ceremonyId: ceremony,
  }
  const speech = idOf(await done(office, 'chief', ['ceremonies.speechNew', form]))
  return { ceremony, plan, speech }
}
