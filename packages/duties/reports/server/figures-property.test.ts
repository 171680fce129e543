import { addDays } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { type FreshStore, freshStore } from '@cabinet/store/testing.ts'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { indicatorOf, indicators } from '../rules/indicators.ts'
import { seasonOf } from '../rules/statistics-period.ts'
import { figuresOf } from './figures.ts'
import { settingOf } from './setting-of.ts'
import { splitsOf } from './splits.ts'
import { agesOf, openThings, reckonedOn } from './stock-of.ts'

let store: FreshStore
afterEach(() => store.close())

type Written = Fact & { at: Date }

/** Courses a thing may take: begun, then some of the steps that may follow, on later days. */
const courses: readonly { begins: FactKind; steps: readonly FactKind[]; sorts: readonly (string | null)[] }[] = [
  {
    begins: 'letter.in',
    steps: ['letter.assigned', 'letter.ended', 'letter.reopened', 'letter.answered'],
    sorts: ['filed', 'answered', 'voided'],
  },
  { begins: 'line.given', steps: ['line.acknowledged', 'line.ended', 'line.reopened'], sorts: ['done', 'returned'] },
  {
    begins: 'commitment.issued',
    steps: ['commitment.postponed', 'commitment.claimed', 'commitment.verified'],
    sorts: ['mayor', 'council'],
  },
  {
    begins: 'audience.requested',
    steps: ['audience.decided', 'audience.held', 'audience.ended', 'audience.reopened'],
    sorts: ['social', 'works'],
  },
  {
    begins: 'engagement.made',
    steps: ['engagement.moved', 'engagement.held', 'engagement.cancelled', 'engagement.reported'],
    sorts: ['meeting'],
  },
  { begins: 'invitation.received', steps: ['invitation.answered', 'conflict.accepted'], sorts: ['accepted'] },
  { begins: 'step.reached', steps: ['step.left'], sorts: ['passed', 'dropped'] },
  {
    begins: 'ceremony.opened',
    steps: [
      'ceremony.moved',
      'ceremony.held',
      'ceremony.cancelled',
      'ceremony.closed',
      'ceremony.invited',
      'ceremony.came',
    ],
    sorts: ['wishes', 'visit'],
  },
  { begins: 'ceremony-task.due', steps: ['ceremony-task.done', 'ceremony-task.dropped'], sorts: [null] },
  {
    begins: 'mission.begun',
    steps: ['mission.approved', 'mission.ended', 'mission.reported', 'mission.cancelled'],
    sorts: ['inland', 'abroad'],
  },
]

const course = fc
  .tuple(
    fc.constantFrom(...courses),
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 1, max: 40 }),
    fc.array(fc.tuple(fc.nat(10), fc.nat(60), fc.nat(10)), { maxLength: 4 }),
    fc.boolean(),
    fc.uuid(),
  )
  .map(([{ begins, steps: next, sorts }, began, days, steps, reserved, thing]): Written[] => {
    const day = addDays('2025-10-01', began)
    const due = addDays(day, days)
    const own = { thing, day, due, reserved, whose: `unit:${days % 3}`, origin: 'post' }
    let on = began
    const after = steps.map(([which, later, sort]): Written => {
      on += later
      const kind = next[which % next.length] ?? begins
      const until = kind === 'commitment.postponed' ? addDays(due, later) : null
      return { ...own, kind, until, sort: sorts[sort % sorts.length] ?? null, at: noon(on + 1) }
    })
    return [{ ...own, kind: begins, sort: sorts[0] ?? null, amount: 30, at: noon(began) }, ...after]
  })

const noon = (day: number) => new Date(Date.parse('2025-10-01T12:00:00Z') + day * 86_400_000)
const journal = fc.array(course, { maxLength: 30 }).map((lives) => lives.flat())

/** What stands in the journal, and nothing else: the facts in the order of their moments. */
async function keep(written: readonly Written[]): Promise<void> {
  const rows = written.toSorted((left, right) => left.at.getTime() - right.at.getTime())
  const whole = rows.map(({ at, ...fact }, seq) => ({
    ...{
      seq: seq + 1,
      place: 0,
      at,
      due: null,
      until: null,
      whose: null,
      sort: null,
      origin: null,
      amount: null,
      reserved: false,
    },
    ...fact,
  }))
  for (let from = 0; from < whole.length; from += 100)
    await store.upkeep((tx: Writes) => tx.insert(facts).values(whole.slice(from, from + 100)))
}

/** Each case has a journal of its own: facts are never taken away again. */
async function withJournal<T>(written: readonly Written[], look: () => Promise<T>): Promise<T> {
  await store?.close().catch(() => undefined)
  store = await freshStore()
  await keep(written)
  return look()
}

const period = { from: '2026-01-01', to: '2026-03-31' }
const asOf = new Date('2026-03-10T15:00:00Z')
const everything = async (edition: 'mayor' | 'council') => ({
  figures: await figuresOf(store.read, { period, asOf, edition, minimum: 1 }),
  splits: await splitsOf(store.read, { period, asOf, edition, minimum: 1 }),
})
/** On PostgreSQL each journal is a database made anew. */
const runs = { numRuns: dialect === 'sqlite' ? 12 : 4 }
const patience = 120_000

test(
  'what is written later, backdated or not, changes nothing of what was known',
  async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (written) => {
        const known = written.filter(({ at }) => at < asOf)
        const before = await withJournal(known, () => everything('mayor'))
        expect(await withJournal(written, () => everything('mayor'))).toEqual(before)
      }),
      runs,
    )
  },
  patience,
)

test(
  'two journals that differ only in what is reserved give the council the same figures',
  async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (written) => {
        const complete = await withJournal(written, () => everything('council'))
        const open = await withJournal(
          written.filter(({ reserved }) => !reserved),
          () => everything('council'),
        )
        expect(complete).toEqual(open)
      }),
      runs,
    )
  },
  patience,
)

test(
  'how long answers took month by month is what each of these months counts by itself',
  async () => {
    await fc.assert(
      fc.asyncProperty(journal, fc.constantFrom('mayor', 'council'), async (written, edition) => {
        await withJournal(written, async () => {
          const asked = { asOf, edition, minimum: 1, codes: ['ML4r'] } as const
          const splits = await splitsOf(store.read, { ...asked, period })
          for (const { key, figures } of splits.find(({ by }) => by === 'month')?.rows ?? []) {
            const [month = period] = seasonOf(`${key}-01`, 1)
            const [line] = await figuresOf(store.read, { ...asked, period: month })
            expect({ key, ...figures.ML4r }).toEqual({ key, ...line?.now })
          }
        })
      }),
      runs,
    )
  },
  patience,
)

const stocks = indicators.filter((one) => one.measure === 'stock').map((one) => one.code)

test(
  'a stock summed over the index is the number of things found one by one, and as old',
  async () => {
    await fc.assert(
      fc.asyncProperty(journal, fc.boolean(), async (written, openOnly) => {
        // An end that follows an end, or a taking back of what was not ended, is nothing the office writes.
        const sensible = written.filter(({ kind }) => !/reopened|cancelled/.test(kind))
        const once = sensible.filter(
          (fact, place) =>
            !/ended|verified/.test(fact.kind) ||
            sensible.findIndex((one) => one.thing === fact.thing && one.kind === fact.kind) === place,
        )
        await withJournal(once, async () => {
          const setting = await settingOf(store.read, { period, asOf })
          for (const code of stocks) {
            const one = indicatorOf(code)
            if (one?.measure !== 'stock') continue
            const found = await openThings(store.read, { stock: one.stock, setting, openOnly })
            const ages = await agesOf(store.read, { stock: one.stock, setting, openOnly })
            const byHand = found.map(({ since }) => (Date.parse(reckonedOn(setting)) - Date.parse(since)) / 86_400_000)
            expect([...ages].flatMap(([age, times]) => Array.from({ length: times }, () => age)).toSorted()).toEqual(
              byHand.toSorted(),
            )
          }
        })
      }),
      runs,
    )
  },
  patience,
)
