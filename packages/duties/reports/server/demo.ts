import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { addWorkingDays } from '@cabinet/office/working-days.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { Quarter } from '../rules/period.ts'
import { type ReportsAct, reportsPermissions } from '../rules/permissions.ts'
import { periodOf, quarterAfter, quarterOf } from '../rules/quarter.ts'
import { bureaus, mayorFields, narrativeFields } from '../rules/report.ts'
import { consolidateReport } from './consolidate-report.ts'
import { demoAnswers, demoMayors, demoObservations, demoPages } from './demo-pages.ts'
import { handInPage } from './draft-hand-in.ts'
import { openReport } from './draft-open.ts'
import { savePages } from './draft-settings.ts'
import { saveText } from './draft-text.ts'
import { freezeReport } from './freeze-report.ts'
import { presentReport } from './present-report.ts'
import { shipReportsChoices } from './ship-choices.ts'
import { reports } from './tables.ts'
import { giveReportVisa, startVisa } from './visa-report.ts'

type Desk = ReturnType<typeof openDesk>

/** The reports of Port-Amande: the first one presented to its council, the one after still on the desks of the bureaux. */
export async function demoReports(setting: DemoSetting): Promise<DemoEntry[]> {
  await setting.store.change(theOffice, shipReportsChoices)
  const desk = openDesk(setting)
  const ended = quartersEnded(setting)
  return [
    { at: desk.morning(addDays(setting.from, 5)), course: nameWhoAnswers(desk) },
    ...ended.map((quarter, place) => ({
      at: desk.morning(addDays(periodOf(quarter).to, 3)),
      course: reportOf(desk, { quarter, place, isLast: place === ended.length - 1 }),
    })),
  ]
}

/** The quarters that ended while the demonstration was played, with a few days for their pages. */
function quartersEnded({ from, until }: DemoSetting): Quarter[] {
  const last = dayOf(until, 'UTC')
  const quarters: Quarter[] = []
  for (let one = quarterOf(from); addDays(periodOf(one).to, 4) < last; one = quarterAfter(one)) quarters.push(one)
  return quarters
}

async function* nameWhoAnswers(desk: Desk): DemoCourse {
  const pages = bureaus.map((bureau) => ({
    ...{ bureau, hidden: false },
    answersFor: `person:${desk.ids[demoAnswers[bureau]]}`,
  }))
  await desk.act('chief', 'reports.settings', (change) => savePages(change, { pages }))
}

type Played = { quarter: Quarter; place: number; isLast: boolean }

/** The pages come in one after the other; the last report waits for those that are missing. */
async function* reportOf(desk: Desk, { quarter, place, isLast }: Played): DemoCourse {
  const reportId = await desk.reportOf(quarter)
  const told = demoPages[place] ?? {}
  for (const bureau of bureaus) {
    const texts = told[bureau]
    if (!texts) continue
    yield 150
    const page = { reportId, bureau }
    for (const field of narrativeFields) {
      const text = texts[field]
      if (text)
        await desk.act(demoAnswers[bureau], 'reports.write', (change) =>
          saveText(change, { ...page, field, version: 0, text }),
        )
    }
    // The last page of the last report is begun, and not handed in yet.
    if (isLast && bureau === 'ceremonies') continue
    await desk.act(demoAnswers[bureau], 'reports.write', (change) => handInPage(change, page))
  }
  if (!isLast) yield* issue(desk, reportId, periodOf(quarter).to)
}

/** Taken together, seen by those who answer for it, frozen, and presented to the council. */
async function* issue(desk: Desk, reportId: string, quarterEnded: Day): DemoCourse {
  yield 480
  const reason = 'Deux bureaux n’ont pas répondu, rappelés deux fois.'
  await desk.keep(reportId, (change, version) => consolidateReport(change, { reportId, version, reason }))
  for (const field of mayorFields)
    await desk.act('chief', 'reports.write', (change) =>
      saveText(change, { reportId, bureau: 'mayor', field, version: 0, text: demoMayors[field] }),
    )
  const steps = (['deputyChief', 'chief'] as const).map((key, i) => ({
    kind: i === 0 ? ('visa' as const) : ('signature' as const),
    personId: desk.ids[key],
  }))
  await desk.keep(reportId, (change, version) => startVisa(change, { reportId, version, steps }))
  for (const key of ['deputyChief', 'chief'] as const) {
    yield 200
    const { version } = await desk.report(reportId)
    await desk.act(key, 'reports.visa', (change) => giveReportVisa(change, { reportId, version }))
  }
  const { version } = await desk.report(reportId)
  const { store } = desk
  const change = <T>(work: (change: Change) => Promise<T>) => desk.act('chief', 'reports.keep', work)
  await freezeReport({ store, change }, { reportId, version })
  yield 480 * 8
  const observations = demoObservations.map(({ text, lead, within }) => ({
    ...{ text, lead: `person:${desk.ids[lead]}` },
    dueOn: addDays(dayOf(store.clock(), 'UTC'), within),
  }))
  const presented = { on: dayOf(store.clock(), 'UTC'), outcome: 'adopted' as const, note: 'Adopté à l’unanimité.' }
  if (presented.on <= quarterEnded) return
  await desk.keep(reportId, (inHand, version) =>
    presentReport(inHand, { reportId, version, ...presented, observations }),
  )
}

/** The hands of this duty at the demonstration: everybody acts by the office's own commands, with their own rights. */
function openDesk({ store, ids, calendar }: DemoSetting) {
  const act = async <T>(key: DemoKey, right: ReportsAct, work: (change: Change) => Promise<T>): Promise<T> => {
    const who = await personAt(store.read, ids[key], store.clock())
    if (!who) throw new Error(`Nobody plays ${key} at the demonstration.`)
    return store.change(who, work, allow(reportsPermissions, who, right).inPlaceOf)
  }
  const report = async (id: string) => {
    const [row] = await store.read.select().from(reports).where(eq(reports.id, id))
    if (!row) throw new Error('The report is gone.')
    return row
  }
  return {
    ...{ store, ids, act, report },
    morning: (day: Day) => new Date(`${addWorkingDays(day, 0, calendar)}T09:40:00Z`),
    /** What the chef de cabinet does with a report as it stands. */
    keep: async <T>(reportId: string, work: (change: Change, version: number) => Promise<T>): Promise<T> => {
      const { version } = await report(reportId)
      return act('chief', 'reports.keep', (change) => work(change, version))
    },
    /** The draft the clock has opened, or opened now. */
    reportOf: async ({ year, quarter }: Quarter): Promise<string> => {
      const ofQuarter = and(eq(reports.year, year), eq(reports.quarter, quarter))
      const [known] = await store.read.select({ id: reports.id }).from(reports).where(ofQuarter)
      return known?.id ?? (await act('chief', 'reports.keep', (change) => openReport(change, { year, quarter }))).id
    },
  }
}
