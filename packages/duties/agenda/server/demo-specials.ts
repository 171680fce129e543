import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { conflictsAsked } from '../rules/forms.ts'
import { addMinutes, localAt } from '../rules/local-time.ts'
import { conflictsOf } from './conflicts-of.ts'
import { abroad, acceptedClash, type DemoJourney, heldOption, sameRoom } from './demo-coming.ts'
import { type Laid, make } from './demo-course.ts'
import { type AgendaDesk, dayIn } from './demo-desk.ts'
import type { DemoEngagement } from './demo-engagements.ts'
import type { DemoHours } from './demo-hours.ts'
import { demoRooms } from './demo-places.ts'
import { makeEngagement } from './make-engagement.ts'
import { noteOutcome } from './move-engagement.ts'
import { silenceConflict } from './silence-conflict.ts'

type Coming = { today: Day; hours: DemoHours }

/** What a full diary also holds: a room taken twice, a collision somebody accepts, times held, a journey abroad. */
export function specialEntries(setting: DemoSetting, desk: AgendaDesk, { today, hours }: Coming): DemoEntry[] {
  const lastDay = dayIn(setting.until)
  let gone: string | undefined
  const at = (ago: number, place: number) => desk.morning(addDays(lastDay, -ago), place)
  const room = dayFor({
    ahead: 6,
    times: ['15:00'],
    minutes: 180,
    whose: ['deputyMayor', 'chief', demoRooms.council.name],
  })
  const evening = dayFor({ ahead: 8, times: ['18:00'], minutes: 150, whose: ['deputyMayor'] })
  const both = acceptedClash.both.map((one) => ({ laid: fixed(one, evening) }))
  return [
    ...sameRoom.map((one, i) => ({ at: at(4 - i, 12 + i), course: make(desk, fixed(one, room)) })),
    ...both.map(({ laid }, i) => ({ at: at(9, 14 + i), course: make(desk, laid) })),
    { at: at(5, 23), course: accept(both.map(({ laid }) => laid)) },
    { at: at(1, 9), course: hold() },
    ...abroad.map((journey, i) => ({ at: at(Math.max(7, 14 - journey.days), 5 + i), course: travel(journey) })),
    { at: at(76, 6), course: comeHome() },
  ]

  /** A day on which all of them have these hours. */
  function dayFor(wish: { ahead: number; times: readonly string[]; minutes: number; whose: readonly string[] }): Day {
    const { ahead, ...rest } = wish
    return hours
      .find({ ...rest, only: true, day: desk.worked(addDays(today, ahead)), road: 0 }, desk.worked)
      .start.slice(0, 10)
  }

  async function* accept([one, other]: Laid[]): DemoCourse {
    if (!one?.id || !other?.id) return
    const { start, end } = one
    const asked = conflictsAsked.parse({ ref: one.id, diaryIds: [desk.diary('deputyMayor')], start, end })
    const found = await conflictsOf(desk.store.read, await desk.person('protocol'), asked)
    const clash = found.find((conflict) => conflict.ref === other.id || conflict.other === other.id)
    if (!clash) return
    const silence = { ref: one.id, conflict: clash.key, reason: acceptedClash.reason }
    await desk.act('protocol', (change) => silenceConflict(change, silence))
  }

  async function* hold(): DemoCourse {
    const whose = ['mayor', 'chief', demoRooms.cabinet.name]
    const wish = { minutes: heldOption.minutes ?? 60, times: ['15:00', '10:00'], whose, road: 0 }
    let day = addDays(today, 5)
    const slots = [0, 1, 2].map(() => {
      day = desk.worked(addDays(day, 1))
      const slot = hours.find({ ...wish, day }, desk.worked)
      day = slot.start.slice(0, 10)
      return slot
    })
    const [first] = slots
    if (!first) return
    const rest = { ...first, slots, state: 'option' as const, optionUntil: localAt(addDays(today, 4), '18:00') }
    await desk.act('protocol', (change) => makeEngagement(change, desk.draft(heldOption, rest)))
  }

  async function* travel({ days, start, timeZone, where, owner, title }: DemoJourney): DemoCourse {
    const from = localAt(addDays(lastDay, days), start)
    const one: DemoEngagement = { kind: 'travel', title, where, owner, confidentiality: 'public' }
    const form = desk.draft(one, { start: from, end: addMinutes(from, 120), timeZone })
    const made = await desk.act('protocol', (change) => makeEngagement(change, form))
    if (days < 0) gone = made.id
  }

  async function* comeHome(): DemoCourse {
    if (!gone) return
    const ref = gone
    const outcome = 'Convention d’assainissement évoquée avec trois villes ; deux demandes de jumelage reçues.'
    await desk.act('protocol', (change) => noteOutcome(change, { ref, outcome, commitments: [], followUp: null }))
  }
}

/** At the first hour it wishes, free or not. */
function fixed(one: DemoEngagement, day: Day): Laid {
  const start = localAt(day, one.times?.[0] ?? '10:00')
  return { one, start, end: addMinutes(start, one.minutes ?? 60) }
}
