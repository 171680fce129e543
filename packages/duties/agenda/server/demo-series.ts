import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day, weekday } from '@cabinet/office/day.ts'
import { localAt } from '../rules/local-time.ts'
import { refOf } from '../rules/occurrence-ref.ts'
import { occurrencesOf } from '../rules/recurrence.ts'
import { changeEngagement } from './change-engagement.ts'
import type { AgendaDesk } from './demo-desk.ts'
import type { DemoEngagement } from './demo-engagements.ts'
import type { Weekly } from './demo-hours.ts'
import { demoRooms, journeys } from './demo-places.ts'
import { makeEngagement } from './make-engagement.ts'
import { cancelEngagement, holdEngagement, noteOutcome } from './move-engagement.ts'

type DemoSeries = DemoEngagement & {
  /** 1 is Monday; of a monthly one the first such day of the month. */
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7
  monthly?: boolean
  from: string
  to: string
  by: DemoKey
  /** What the record of each of them says; none: nobody keeps one. */
  outcomes: readonly string[]
  /** Weeks before the last day of the demonstration. */
  skipped?: { weeks: number; reason: string }
  moved?: readonly { weeks: number; days: number }[]
}

/** What comes back every week or every month at Port-Amande. */
export const demoSeries: readonly DemoSeries[] = [
  {
    ...{ kind: 'meeting', title: 'Point cabinet du lundi', place: 'townHall', room: 'cabinet', with: ['chief', 'sg'] },
    ...{ weekday: 1, from: '08:30', to: '09:30', by: 'secretary' },
    brief: 'Courrier de la semaine, engagements en retard, préparation des audiences.',
    outcomes: [
      'Courrier de la semaine réparti, deux réponses en retard relancées.',
      'Audiences de la semaine préparées, un dossier renvoyé au service.',
      'Calendrier des visites arrêté.',
      'Point sur les engagements pris : quatre tenus, deux à relancer.',
    ],
    skipped: { weeks: 6, reason: 'Journée chômée : fête patronale de la ville.' },
    moved: [
      { weeks: 3, days: 1 },
      { weeks: -3, days: 1 },
    ],
  },
  {
    ...{ kind: 'meeting', title: 'Conseil de cabinet', place: 'townHall', room: 'cabinet', monthly: true },
    ...{ with: ['chief', 'sg', 'deputyMayor'], weekday: 4, from: '15:00', to: '17:00', by: 'protocol' },
    outcomes: [
      'Cinq points traités ; gardiennage du marché renvoyé au mois prochain.',
      'Programme de la saison sèche adopté.',
      'Arbitrages budgétaires rendus pour les trois directions.',
    ],
  },
  {
    ...{ kind: 'personal', title: 'Natation', confidentiality: 'personal', where: 'Piscine de La Corniche' },
    ...{ weekday: 3, from: '18:00', to: '19:15', by: 'mayor', outcomes: [] },
  },
  {
    ...{ kind: 'ceremony', title: 'Célébration des mariages', place: 'townHall', room: 'weddings', dress: 'Écharpe' },
    ...{ owner: 'deputyMayor', confidentiality: 'public', weekday: 6, from: '10:00', to: '12:00', by: 'protocol' },
    outcomes: ['Trois mariages célébrés.', 'Deux mariages célébrés.', 'Cinq mariages célébrés.'],
  },
]

/** The same hours, for whoever lays out the other engagements. */
export const weeklyHours: readonly Weekly[] = demoSeries.map((series) => ({
  ...{ weekday: series.weekday, from: series.from, to: series.to },
  ...(series.monthly ? { nth: 1 } : {}),
  whose: [...[series.owner ?? 'mayor', ...(series.with ?? [])], ...(series.room ? [demoRooms[series.room].name] : [])],
}))

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const ruleFor = ({ monthly, weekday: on }: DemoSeries) =>
  monthly ? `FREQ=MONTHLY;BYDAY=1${weekdays[on - 1]}` : `FREQ=WEEKLY;BYDAY=${weekdays[on - 1]}`

/** Every series from its first week on, each time with what came of it. */
export function seriesEntries(setting: DemoSetting, desk: AgendaDesk, lastDay: Day): DemoEntry[] {
  return demoSeries.flatMap((series, place) => {
    const laid: { id?: string } = {}
    const first = firstDay(series, addDays(setting.from, 8))
    const start = localAt(first, series.from)
    const times = { start, end: localAt(first, series.to), timeZone: 'UTC', allDay: false, rule: ruleFor(series) }
    // Where a Monday is a public holiday, the series says so from the beginning.
    const off = setting.calendar.holidays.filter(({ day }) => day >= first && weekday(day) === series.weekday)
    const skippedStarts = off.map(({ day }) => localAt(day, series.from))
    const window = { from: new Date(`${start}:00Z`), until: setting.until }
    const days = occurrencesOf({ ...times, extraStarts: [], skippedStarts }, window).map((one) => one.originalStart)
    const away = [...exceptionsOf(series, lastDay), ...duringJourneys(series)]
    const regular = days.filter((one) => !away.some((exception) => exception.of === one))
    const elsewhere = away.flatMap(({ of, to }) => (to ? [{ of, day: to }] : []))
    const made = { at: desk.morning(addDays(setting.from, 2), place), course: begin() }
    return [
      made,
      ...(series.outcomes.length ? regular : []).map((at, i) => ({
        at: desk.later(localAt(at.slice(0, 10), series.to), 15),
        course: take(at, i),
      })),
      ...away.map((exception) => ({ at: exception.at, course: except(exception) })),
      ...elsewhere.map(({ of, day }, i) => ({ at: desk.later(localAt(day, series.to), 15), course: take(of, i) })),
    ].filter(({ at }) => at < setting.until)

    async function* begin(): DemoCourse {
      const form = desk.draft(series, { start, end: times.end, rule: times.rule, skippedStarts })
      laid.id = (await desk.act(series.by, (change) => makeEngagement(change, form))).id
    }

    async function* take(originalStart: string, i: number): DemoCourse {
      const ref = refOf({ id: laid.id ?? '', originalStart })
      const outcome = series.outcomes[i % series.outcomes.length] ?? ''
      await desk.act('secretary', (change) =>
        i % 4 === 3
          ? holdEngagement(change, { ref })
          : noteOutcome(change, { ref, outcome, commitments: [], followUp: null }),
      )
    }

    async function* except({ of, to, reason }: Exception): DemoCourse {
      const ref = refOf({ id: laid.id ?? '', originalStart: of })
      if (!to) {
        await desk.act('secretary', (change) => cancelEngagement(change, { ref, reason, scope: 'this' }))
        return
      }
      const fields = { start: localAt(to, series.from), end: localAt(to, series.to) }
      await desk.act('secretary', (change) => changeEngagement(change, { ref, scope: 'this', fields }))
    }

    /** Nobody swims or sits in council while on a journey. */
    function duringJourneys({ owner = 'mayor' }: DemoSeries): Exception[] {
      const theirs = journeys.filter(({ who }) => who.includes(owner))
      return theirs.flatMap(({ from, to }) => {
        const [leaves, returns] = [addDays(lastDay, from), addDays(lastDay, to)]
        const window = { from: new Date(`${leaves}T00:00:00Z`), until: new Date(`${returns}T23:59:00Z`) }
        const missed = occurrencesOf({ ...times, extraStarts: [], skippedStarts }, window)
        const told = addDays(leaves, from > 0 ? -from - 2 : -3)
        const reason = 'En mission hors de la commune.'
        return missed.map((one, i) => ({ of: one.originalStart, reason, to: null, at: desk.morning(told, 30 + i) }))
      })
    }

    function exceptionsOf({ skipped, moved = [] }: DemoSeries, last: Day): Exception[] {
      const wanted = [
        ...(skipped ? [{ ...skipped, to: null }] : []),
        ...moved.map(({ weeks, days: later }) => ({ weeks, reason: '', to: later })),
      ]
      return wanted.flatMap(({ weeks, reason, to }) => {
        const of = localAt(firstDay(series, addDays(last, -7 * weeks)), series.from)
        if (skippedStarts.includes(of)) return []
        const told = addDays(of.slice(0, 10), weeks > 0 ? -4 : -7 * -weeks - 9)
        return [{ of, reason, to: to && addDays(of.slice(0, 10), to), at: desk.morning(told, 40) }]
      })
    }
  })
}

type Exception = { of: string; reason: string; to: Day | null | 0; at: Date }

/** The first such day from a day on; of a monthly series the first of the month. */
function firstDay(series: DemoSeries, from: Day): Day {
  const isTheirs = weekday(from) === series.weekday && (!series.monthly || Number(from.slice(8)) <= 7)
  return isTheirs ? from : firstDay(series, addDays(from, 1))
}
