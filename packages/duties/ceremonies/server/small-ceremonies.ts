import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { noteHousehold } from '@cabinet/blocks/people/server/households.ts'
import { nextKey, type SmallAgenda, smallAgenda } from '@cabinet/duties/agenda/server/small-agenda.ts'
import type { StaffKey } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { openForm } from '../rules/forms.ts'
import { addGuests } from './guest-add.ts'
import { openCeremony } from './open-ceremony.ts'
import { ceremoniesRouter } from './router.ts'
import { shipCeremoniesChoices } from './ship-choices.ts'
import { type Guest, guests } from './tables.ts'

type Named = {
  civility: string
  name: string
  title: string
  salutation: string
  rankKey: string
  side?: 'civil' | 'military'
  territory?: string
  from?: string
  to?: string | null
  seniority?: Seniority
}

/** For tests only: who may be invited, each a function that is held. The mayor is `host`, of the office itself. */
export const notables = {
  prefect: {
    ...{ civility: 'M.', name: 'Bakary Sanogo', title: 'Préfet du département des Lagunes' },
    ...{ salutation: 'Monsieur le Préfet', rankKey: 'prefect', seniority: { nominatedOn: '2024-02-01' } },
  },
  /** Elected first in 2012, with an interruption: the earlier of the two députés. */
  deputy: {
    ...{ civility: 'Mme', name: 'Awa Diarra', title: 'Députée de Port-Amande' },
    ...{ salutation: 'Madame la Députée', rankKey: 'deputy' },
    seniority: {
      mandates: [
        { from: '2012-06-20', to: '2017-06-20' },
        { from: '2022-06-22', to: null },
      ],
      bornOn: '1970-05-04',
    },
  },
  secondDeputy: {
    ...{ civility: 'M.', name: 'Yves Tanoh', title: 'Député de Kpota' },
    ...{ salutation: 'Monsieur le Député', rankKey: 'deputy' },
    seniority: { mandates: [{ from: '2017-06-21', to: null }], bornOn: '1961-11-30' },
  },
  senator: {
    ...{ civility: 'M.', name: 'Alassane Coulibaly', title: 'Sénateur' },
    ...{ salutation: 'Monsieur le Sénateur', rankKey: 'senator' },
    seniority: { mandates: [{ from: '2020-10-01', to: null }] },
  },
  regionalPresident: {
    ...{ civility: 'Mme', name: 'Mariam Ouattara', title: 'Présidente du conseil régional' },
    ...{ salutation: 'Madame la Présidente', rankKey: 'regional-president' },
  },
  departmentalPresident: {
    ...{ civility: 'M.', name: 'Félix Amani', title: 'Président du conseil départemental' },
    ...{ salutation: 'Monsieur le Président', rankKey: 'departmental-president' },
  },
  epciPresident: {
    ...{ civility: 'M.', name: 'Léon Gbagui', title: 'Président de la communauté de communes' },
    ...{ salutation: 'Monsieur le Président', rankKey: 'epci-president' },
  },
  general: {
    ...{ civility: 'Général', name: 'Issa Touré', title: 'Général commandant la région terre' },
    ...{ salutation: 'Mon Général', rankKey: 'military-region-commander', side: 'military' as const },
    seniority: { grade: 2 },
  },
  rector: {
    ...{ civility: 'Mme', name: 'Clarisse Yao', title: 'Rectrice d’académie' },
    ...{ salutation: 'Madame la Rectrice', rankKey: 'rector' },
  },
  king: {
    ...{ civility: 'S.M.', name: 'Nanan Kouadio IV', title: 'Roi de Kpota' },
    ...{ salutation: 'Majesté', rankKey: 'traditional-king' },
  },
  chief: {
    ...{ civility: 'Nanan', name: 'Assamoi Ehui', title: 'Chef du village de Lagune-Est' },
    ...{ salutation: 'Honorable Chef', rankKey: 'traditional-chief' },
  },
  imam: {
    ...{ civility: 'El Hadj', name: 'Oumar Cissé', title: 'Imam de la grande mosquée' },
    ...{ salutation: 'Monsieur l’Imam', rankKey: 'imam' },
  },
  bishop: {
    ...{ civility: 'Mgr', name: 'Paul Assi', title: 'Évêque de Port-Amande' },
    ...{ salutation: 'Monseigneur', rankKey: 'bishop' },
  },
  /** Two people of one name. */
  merchant: {
    ...{ civility: 'M.', name: 'Koffi Mensah', title: 'Président de l’association des commerçants' },
    ...{ salutation: 'Monsieur le Président', rankKey: '' },
  },
  headmaster: {
    ...{ civility: 'M.', name: 'Koffi Mensah', title: 'Proviseur du lycée de la Lagune' },
    ...{ salutation: 'Monsieur le Proviseur', rankKey: '' },
  },
  /** Husband and wife, each with a function. */
  doctor: {
    ...{ civility: 'Dr', name: 'Serge Diarra', title: 'Directeur de l’hôpital' },
    ...{ salutation: 'Monsieur le Directeur', rankKey: '' },
  },
  /** Ended on the last day of June 2026. */
  formerCommander: {
    ...{ civility: 'M.', name: 'Georges Bléhoué', title: 'Commissaire central' },
    ...{ salutation: 'Monsieur le Commissaire', rankKey: '', to: '2026-06-30' },
  },
} as const satisfies Record<string, Named>
export type NotableKey = keyof typeof notables
export type GuestKey = NotableKey | 'host'

/** The national day of 2026, a Friday morning on the square, five months after the office's first Monday. */
export const nationalDay = (): z.input<typeof openForm> => ({
  ...{ requestKey: nextKey(), kind: 'national-day', title: 'Fête nationale du 7 août' },
  ...{ start: '2026-08-07T08:30', end: '2026-08-07T11:00', place: 'Place de l’Indépendance' },
})

export type SmallCeremonies = Awaited<ReturnType<typeof smallCeremonies>>

/** For tests only: the small office with its diaries, the shipped templates and lists, and a named address book. */
export async function smallCeremonies(setting: { timeZone?: string; at?: string } = {}) {
  const office = await smallAgenda(setting)
  await office.store.change(theOffice, shipCeremoniesChoices)
  const { contact, fn } = await addressBook(office)
  const open = (draft: Partial<z.input<typeof openForm>> = {}, by: StaffKey = 'protocol') =>
    office.change(by, (change) => openCeremony(change, openForm.parse({ ...nationalDay(), ...draft })))
  const guestOf = (ceremonyId: string) => guestsByKey(office, { ceremonyId, fn })
  return {
    ...office,
    /** Contacts and functions of the address book, by name of the test. */
    contact,
    fn,
    /** What this person may ask of this duty, through its own front door. */
    ceremonies: (key: StaffKey) => deskOf(office, key),
    /** Opens the national day; answers with the ceremony. */
    open,
    /** Puts these on the list; answers with the guests' ids by name. */
    invite: async (ceremonyId: string, keys: readonly GuestKey[]) => {
      const functionIds = keys.map((key) => fn[key])
      await office.change('protocol', (change) => addGuests(change, { ceremonyId, functionIds }))
      return guestOf(ceremonyId)
    },
    /** The guests of a ceremony as they are now, by name. */
    guestOf,
  }
}

/** Everybody above with their function, the mayor as host, and one married couple. */
async function addressBook(office: SmallAgenda) {
  const contact = {} as Record<NotableKey, string>
  const fn = {} as Record<GuestKey, string>
  for (const key of Object.keys(notables) as NotableKey[]) {
    const made = await inviteable(office, notables[key])
    contact[key] = made.contactId
    fn[key] = made.functionId
  }
  const held = {
    ...{ contactId: null, personId: office.ids.mayor, title: 'Maire de Port-Amande', body: 'Ville de Port-Amande' },
    ...{ salutation: 'Madame le Maire', rankKey: 'host-mayor', from: '2020-01-01' },
  }
  fn.host = (await office.change('protocol', (change) => noteFunction(change, { ...functionFacts, ...held }))).id
  const couple = { contactA: contact.deputy, contactB: contact.doctor, salutation: 'Docteur et Madame Diarra' }
  await office.change('protocol', (change) => noteHousehold(change, { ...couple, from: '2001-07-14' }))
  return { contact, fn }
}

const functionFacts = {
  ...{ side: 'civil' as const, territory: '', to: null, seniority: {} as Seniority },
}

async function inviteable(office: SmallAgenda, one: Named) {
  return office.change('protocol', async (change) => {
    const { id: contactId } = await addContact(change, {
      ...{ kind: 'elected', name: one.name, spokesperson: '', civility: one.civility, bornOn: null },
      ...{ address: 'BP 12, Port-Amande', email: `${one.rankKey || 'guest'}@notables.example`, phone: '' },
    })
    const { title, salutation, rankKey, side = 'civil', territory = '', from = '2018-01-01', to = null } = one
    const facts = { title, salutation, rankKey, side, territory, from, to, seniority: one.seniority ?? {}, body: '' }
    const held = await noteFunction(change, { ...facts, contactId, personId: null })
    return { contactId, functionId: held.id }
  })
}

/** The guests as they are now, each under the name the test calls them by; only who is on the list is there. */
async function guestsByKey(
  office: SmallAgenda,
  { ceremonyId, fn }: { ceremonyId: string; fn: Record<GuestKey, string> },
) {
  const rows = await office.store.read.select().from(guests).where(eq(guests.ceremonyId, ceremonyId))
  const byFunction = new Map(rows.map((row) => [row.functionId, row]))
  return (key: GuestKey): Guest => {
    const guest = byFunction.get(fn[key])
    if (!guest) throw new Error(`${key} is not on the list.`)
    return guest
  }
}

function deskOf(office: SmallAgenda, key: StaffKey) {
  const { store, files, uploads } = office
  return ceremoniesRouter.createCaller(async () => ({
    ...{ store, files, uploads, person: await office.as(key), session: null },
    ...{ reference: '', ip: '', userAgent: '', token: null },
    setSessionCookie: () => undefined,
    isStillSignedIn: async () => true,
  }))
}
