import { type DemoKey, demoCast } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import { openDemoDesk } from '@cabinet/duties/mail/server/demo-desk.ts'
import { afterOfficeMinutes } from '@cabinet/duties/mail/server/demo-diary.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import { dice } from '@cabinet/paper/dice.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type EngagementDraft, engagementForm } from '../rules/forms.ts'
import type { Local } from '../rules/local-time.ts'
import type { DemoEngagement, DemoGuest } from './demo-engagements.ts'
import { demoDriver, demoPlaces, demoRooms, demoVehicles, minutesByRoad, type PlaceKey } from './demo-places.ts'
import { engagements } from './tables.ts'

/** What the office opened before the first engagement, by the names the demonstration gives it. */
export type Opened = {
  /** By key of the cast, name of the room or of the vehicle; the driver's by `driver`. */
  diaries: ReadonlyMap<string, string>
  places: ReadonlyMap<PlaceKey, string>
  driverId: string
}

export type AgendaDesk = Awaited<ReturnType<typeof openAgendaDesk>>

/** The hands of this duty at the demonstration: everybody acts by the office's own commands, with their own rights. */
export async function openAgendaDesk(setting: DemoSetting, opened: Opened) {
  const { store, calendar, ids, until } = setting
  const { person, minutes } = openDemoDesk({ ...setting, roll: dice('Port-Amande se déplace') })
  const known = new Map((await store.read.select().from(contacts)).map((one) => [one.name, one.id]))
  return { store, calendar, ids, person, minutes, act, draft, diary, contact, until, worked, morning, later, versionOf }

  async function act<T>(key: DemoKey, work: (change: Change) => Promise<T>): Promise<T> {
    return store.change(await person(key), work)
  }

  function diary(of: string): string {
    const id = opened.diaries.get(of)
    if (!id) throw new Error(`Nobody keeps the diary of ${of} at the demonstration.`)
    return id
  }

  function contact(name: string): string {
    const id = known.get(name)
    if (!id) throw new Error(`Nobody is called ${name} at the demonstration.`)
    return id
  }

  async function versionOf(id: string): Promise<number> {
    const [row] = await store.read
      .select({ version: engagements.version })
      .from(engagements)
      .where(eq(engagements.id, id))
    return row?.version ?? 0
  }

  /** The form somebody fills in for it. */
  function draft(one: DemoEngagement, rest: { start: Local; end: Local | null } & Partial<EngagementDraft>) {
    const { kind, title, brief, speech, speechMinutes, dress, decisionOwed, state, confidentiality } = one
    const elsewhere = one.place && one.place !== 'townHall' ? demoPlaces[one.place] : null
    const road = one.place ? minutesByRoad('townHall', one.place) : 0
    return engagementForm.parse({
      requestKey: `demo-agenda-${title}-${rest.start}`.slice(0, 64),
      ...{ diaryId: diary(one.owner ?? 'mayor'), with: alongOf(one).map(diary), kind, title, state, confidentiality },
      ...{ placeId: one.place ? opened.places.get(one.place) : null, place: one.where },
      ...{ allDay: one.allDay, invitation: one.invited },
      ...{ brief, speech, speechMinutes, dress, decisionOwed, travelBefore: road, travelAfter: road },
      ...(elsewhere ? { contactName: elsewhere.contact, contactPhone: elsewhere.phone } : {}),
      participants: [...(one.guests ?? []).map(said), ...(one.vehicle ? [driver()] : [])],
      ...rest,
    })
  }

  function said(guest: DemoGuest) {
    const { function: held, salutation, role = 'guest' } = guest
    const who = guest.person ? demoCast[guest.person] : null
    const name = guest.name ?? (who ? `${who.title} ${who.name}` : '')
    const personId = guest.person ? ids[guest.person] : null
    return {
      personId,
      contactId: guest.contact ? contact(guest.contact) : null,
      name,
      function: held,
      salutation,
      role,
    }
  }

  function driver() {
    const { title, name, post } = demoDriver
    return { personId: opened.driverId, name: `${title} ${name}`, function: post, role: 'driver' as const }
  }

  /** That day, or the next one that is worked. */
  function worked(day: Day): Day {
    return isWorkingDay(day, calendar) ? day : worked(addDays(day, 1))
  }

  /** A working morning on that day or before it, in the time of the demonstration; acts of one morning stand apart. */
  function morning(day: Day, place: number): Date {
    let on = day < setting.from ? worked(addDays(setting.from, 1)) : day
    while (on > setting.from && !isWorkingDay(on, calendar)) on = addDays(on, -1)
    const at = Date.parse(`${on}T08:15:00Z`) + ((place * 7) % 170) * 60_000
    return new Date(Math.min(at, until.getTime() - 60_000))
  }

  /** So many minutes of office hours after a moment of the wall; Port-Amande keeps the time of UTC. */
  function later(local: Local, wait: number): Date {
    return afterOfficeMinutes(new Date(`${local}:00Z`), wait, calendar)
  }
}

/** Whose diaries it takes beside the one it stands in. */
export function alongOf({ with: people = [], room, vehicle }: DemoEngagement): string[] {
  const car = vehicle ? [demoVehicles[vehicle].name, 'driver'] : []
  return [...people.filter((key) => diaryKeys.includes(key)), ...(room ? [demoRooms[room].name] : []), ...car]
}

const diaryKeys: readonly string[] = ['mayor', 'deputyMayor', 'chief', 'sg', 'technicalHead']

export const dayIn = (moment: Date): Day => dayOf(moment, 'UTC')
