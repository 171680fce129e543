import { diaryOf } from './diaries.ts'
import type { Office } from './office.ts'
import { done } from './set-the-scene.ts'

/** Addresses of the mayor's time, with something on every screen. */
export type TimeScene = {
  engagement: string
  invitation: string
  occurrence: string
  toOpine: string
  held: string
  audienceDay: string
  mission: string
  /** The page of a receipt, for whoever has no account. */
  receipt: string
}

const today = () => new Date().toISOString().slice(0, 10)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const idOf = (answer: unknown) => (answer as { id: string }).id

/** An engagement that collides with another, an invitation to decide, a series; requests on their way; an order. */
export async function timeScene(office: Office): Promise<TimeScene> {
  return { ...(await engagements(office)), ...(await requests(office)), ...(await journey(office)) }
}

async function engagements(office: Office) {
  const diaryId = await diaryOf(office, 'mayor')
  const make = (more: Record<string, unknown>) =>
    done(office, 'protocol', ['agenda.make', { requestKey: crypto.randomUUID(), diaryId, kind: 'meeting', ...more }])
  const at = (from: string, to: string, day = today()) => ({ start: `${day}T${from}`, end: `${day}T${to}` })
  await make({ ...at('09:00', '10:30'), title: 'Commission des marchés', place: 'Salle 2' })
  const facts = {
    contactName: 'Mme Reine Ablavi',
    contactPhone: '+229 97 00 00 00',
    dress: 'Écharpe',
    speechMinutes: 4,
  }
  const host = { name: 'Reine Ablavi', function: 'Proviseur', salutation: 'Madame le Proviseur', role: 'host' }
  const more = { ...facts, preparation: 15, travelBefore: 25, participants: [host], decisionOwed: 'le site du lycée' }
  const school = { ...at('10:00', '11:00'), title: 'Visite du lycée', place: 'Lycée n° 2', confidentiality: 'public' }
  const engagement = idOf(await make({ ...school, ...more }))
  const invited = { title: 'Fête du quartier Gare', state: 'asked', invitation: true }
  const invitation = idOf(await make({ ...at('15:00', '17:00'), ...invited }))
  const [first, second] = [at('11:00', '12:00', inDays(1)), at('11:00', '12:00', inDays(2))]
  await make({ ...first, title: 'Visite de la banque', state: 'option', slots: [first, second] })
  const weekly = { ...at('08:00', '08:30', inDays(-7)), title: 'Point de la semaine', rule: 'FREQ=WEEKLY;COUNT=8' }
  const series = idOf(await make(weekly))
  return { engagement, invitation, occurrence: `${series}@${today()}T08:00` }
}

async function requests(office: Office) {
  const register = async (name: string, subject: string) => {
    const asked = { asker: { name, kind: 'association' }, motive: 'neighbourhood', subject, channel: 'counter' }
    const form = { requestKey: crypto.randomUUID(), ...asked, receivedOn: today(), wishes: 'Le matin' }
    return idOf(await done(office, 'secretary', ['audiences.register', form]))
  }
  await register('Amicale des retraités', 'Un banc devant la poste')
  const toOpine = await register('Comité de Zongo', 'Inondations de la rue des Filaos')
  await done(office, 'secretary', ['audiences.admit', { audienceId: toOpine }])
  const held = await receive(office, await register('Union des maraîchères', 'Places du marché'))
  const made = { day: inDays(7), from: '09:00', to: '12:00', minutes: 30, dailyMax: 6 }
  const audienceDay = idOf(await done(office, 'secretary', ['audiences.makeDay', made]))
  const outside = {
    name: 'Grace Ablavi',
    phone: '+229 97 00 00 00',
    motive: 'neighbourhood',
    subject: 'Un passage piéton',
  }
  const form = { requestKey: crypto.randomUUID(), ...outside }
  const { token } = (await office.send('audiences.publicRequest', form)).data as { token: string }
  return { toOpine, held, audienceDay, receipt: `/public/audience/${token}` }
}

/** From the declared urgency to the end of the audience, today. */
async function receive(office: Office, audienceId: string): Promise<string> {
  await done(office, 'chief', ['audiences.declareUrgent', { audienceId, reason: 'Le marché ferme demain.' }])
  const page = (await office.ask('audiences.audience', { audienceId }, await office.enter('mayor'))).data
  const { version } = (page as { audience: { version: number } }).audience
  await done(office, 'mayor', ['audiences.decide', { audienceId, version, decision: 'receives' }])
  const soon = new Date(Date.now() + 120_000).toISOString().slice(0, 16)
  await done(office, 'secretary', ['audiences.schedule', { audienceId, start: soon, minutes: 20, letter: false }])
  await done(office, 'clerk', ['audiences.arrive', { audienceId, identity: 'card', badge: '7' }])
  for (const act of ['audiences.start', 'audiences.end'] as const) await done(office, 'clerk', [act, { audienceId }])
  return audienceId
}

async function journey(office: Office) {
  const facts = { purpose: 'Salon des villes', objectives: 'Signer l’accord.', abroad: true, transport: ['plane'] }
  const form = { requestKey: crypto.randomUUID(), ...facts, departsOn: inDays(20), returnsOn: inDays(24) }
  return { mission: idOf(await done(office, 'secretary', ['missions.draft', form])) }
}
