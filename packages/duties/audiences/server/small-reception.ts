import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { agendaPermissions } from '@cabinet/duties/agenda/rules/permissions.ts'
import { shipAgendaChoices } from '@cabinet/duties/agenda/server/ship-choices.ts'
import { mailPermissions } from '@cabinet/duties/mail/rules/permissions.ts'
import { type SmallOffice, type StaffKey, smallOffice } from '@cabinet/duties/mail/server/small-office.ts'
import { addDays } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { openUploads } from '@cabinet/store/files/uploads.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { audiencesRouter } from './router.ts'
import { shipAudiencesChoices } from './ship-choices.ts'

/** For tests only: the small office with its motives, and everybody's door to this duty. */
export type SmallReception = Awaited<ReturnType<typeof smallReception>>

export async function smallReception(setting: Parameters<typeof smallOffice>[0] = {}) {
  const office = await smallOffice(setting)
  const { store, files } = office
  await store.change(theOffice, async (change) => {
    await shipAgendaChoices(change)
    await shipAudiencesChoices(change)
  })
  const uploads = await openUploads(office.dataDir, { store: files })
  const caller = (person: () => ReturnType<SmallOffice['as']> | Promise<null>, ip = '192.0.2.7') =>
    audiencesRouter.createCaller(async () => ({
      ...{
        store,
        files,
        uploads,
        person: await person(),
        session: null,
        reference: '',
        ip,
        userAgent: '',
        token: null,
      },
      setSessionCookie: () => undefined,
      isStillSignedIn: async () => true,
    }))
  return {
    ...office,
    mail: office.desk,
    /** What this person may ask of audiences. */
    desk: (key: StaffKey) => caller(() => office.as(key)),
    /** Somebody outside, from an address. */
    stranger: (ip?: string) => caller(() => Promise.resolve(null), ip),
    /** Lends some of a person's acts to another until Friday, as the absent person would. */
    lend: async ({
      absent,
      to,
      acts,
      reserved = false,
    }: {
      absent: StaffKey
      to: StaffKey
      acts: string[]
      reserved?: boolean
    }) => {
      const day = store.clock().toISOString().slice(0, 10)
      const permissions = { ...peoplePermissions, ...mailPermissions, ...agendaPermissions, ...audiencesPermissions }
      const grant = {
        absentId: office.ids[absent],
        standInId: office.ids[to],
        from: day,
        to: addDays(day, 4),
        acts,
        reserved,
      }
      return office.change(absent, (change) => grantStandIn(change, { ...grant, permissions }))
    },
  }
}

let requests = 0
export const nextKey = () => `audience-request-${String(++requests).padStart(6, '0')}`

/** A request as the secretary types it, with what the test changes. */
export const typedRequest = (change: Record<string, unknown> = {}) => ({
  requestKey: nextKey(),
  asker: { name: 'Comité de quartier de Kpota', kind: 'association' as const },
  ...{ visitor: 'M. Barthélemy Guédénou', motive: 'neighbourhood', subject: 'Éclairage public de la rue du Phare' },
  ...{ channel: 'counter' as const, receivedOn: '2026-03-02', phone: '+225 05 00 00 11 01' },
  ...change,
})

/** A request both sides are for, lying before the mayor. */
export async function toDecide(office: SmallReception, change: Record<string, unknown> = {}) {
  const { id } = await office.desk('secretary').register(typedRequest(change))
  const by = change.reserved ? 'chief' : 'secretary'
  await office.desk(by).admit({ audienceId: id })
  await office.desk('chief').giveOpinion({ audienceId: id, view: 'favourable' })
  return office.desk('sg').giveOpinion({ audienceId: id, view: 'favourable' })
}

/** A request the mayor grants, waiting for a time. */
export async function accepted(office: SmallReception, change: Record<string, unknown> = {}) {
  const { id, version } = await toDecide(office, change)
  return office.desk('mayor').decide({ audienceId: id, version, decision: 'receives' })
}

/** An audience day of the mayor, from nine, with so many slots of half an hour. */
export async function audienceDay(office: SmallReception, change: Record<string, unknown> = {}) {
  const form = { day: '2026-03-05', from: '09:00', to: '12:00', minutes: 30, dailyMax: 4, place: 'Salle des audiences' }
  const day = await office.desk('secretary').makeDay({ ...form, ...change })
  const { slots } = await office.desk('secretary').day({ dayId: day.id })
  return { dayId: day.id, slots: slots.map((slot) => slot.id) }
}

/** Granted and given a slot. */
export async function scheduled(office: SmallReception, slotId: string, change: Record<string, unknown> = {}) {
  const { id } = await accepted(office, change)
  return office.desk('secretary').book({ audienceId: id, slotId })
}
