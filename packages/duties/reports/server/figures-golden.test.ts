import type { Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { dialect } from '@cabinet/store/dialect.ts'
import { type Harm, openHarm } from '@cabinet/store/harm.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Figure } from '../rules/figure.ts'
import type { Period } from '../rules/period.ts'
import { countedOf, figuresOf } from './figures.ts'
import { type SmallFigures, smallFigures } from './small-figures.ts'

/** Three quarters of a small office, written by hand: when it was written down, and what. The clock stands at UTC. */
type Line = [moment: string, thing: string, kind: FactKind, day: Day, more?: Partial<Fact>]

const letter = (thing: string, day: Day, due: Day | null, ...course: [string, FactKind, Partial<Fact>?][]): Line[] =>
  course.map(([moment, kind, more]) => [moment, thing, kind, day, { due, ...more }])

const journal: Line[] = [
  ...letter(
    'f',
    '2025-11-10',
    '2025-11-24',
    ['2025-11-10T09', 'letter.in'],
    ['2025-11-12T09', 'letter.assigned'],
    ['2026-02-01T09', 'letter.ended', { sort: 'filed' }],
  ),
  ...letter(
    'i',
    '2025-12-19',
    '2026-01-09',
    ['2025-12-19T09', 'letter.in'],
    ['2026-01-08T09', 'letter.answered'],
    ['2026-01-08T09', 'letter.ended', { sort: 'answered' }],
  ),
  ...letter(
    'a',
    '2026-01-05',
    '2026-01-20',
    ['2026-01-05T09', 'letter.in'],
    ['2026-01-06T09', 'letter.assigned'],
    ['2026-01-15T09', 'letter.answered'],
  ),
  ...letter('a', '2026-01-05', '2026-01-20', ['2026-01-15T09', 'letter.ended', { sort: 'answered' }]),
  ...letter(
    'b',
    '2026-01-09',
    '2026-01-26',
    ['2026-01-09T23', 'letter.in'],
    ['2026-01-13T09', 'letter.assigned'],
    ['2026-02-02T09', 'letter.answered'],
  ),
  ...letter('b', '2026-01-09', '2026-01-26', ['2026-02-02T09', 'letter.ended', { sort: 'answered' }]),
  ...letter(
    'g',
    '2026-01-12',
    '2026-01-26',
    ['2026-01-12T09', 'letter.in'],
    ['2026-01-12T10', 'letter.ended', { sort: 'voided' }],
  ),
  ...letter(
    'c',
    '2026-02-02',
    '2026-02-16',
    ['2026-02-02T09', 'letter.in'],
    ['2026-02-06T09', 'letter.assigned'],
    ['2026-02-10T09', 'letter.ended', { sort: 'filed' }],
  ),
  ...letter(
    'c',
    '2026-02-02',
    '2026-02-16',
    ['2026-02-20T09', 'letter.reopened'],
    ['2026-03-02T09', 'letter.answered'],
  ),
  ...letter('c', '2026-02-02', '2026-02-16', ['2026-03-02T09', 'letter.ended', { sort: 'answered' }]),
  ...letter('h', '2026-02-03', '2026-02-17', ['2026-02-03T09', 'letter.in', { reserved: true }]),
  ...letter('d', '2026-03-30', '2026-04-13', ['2026-03-30T09', 'letter.in'], ['2026-04-02T09', 'letter.assigned']),
  // Came in on the last day of the quarter, and was written down two days later.
  ...letter(
    'e',
    '2026-03-31',
    '2026-04-14',
    ['2026-04-02T09', 'letter.in'],
    ['2026-04-02T10', 'letter.assigned'],
    ['2026-04-10T09', 'letter.answered'],
  ),
  ...letter('e', '2026-03-31', '2026-04-14', ['2026-04-10T09', 'letter.ended', { sort: 'answered' }]),
  ...letter(
    'j',
    '2026-04-20',
    '2026-05-05',
    ['2026-04-20T09', 'letter.in'],
    ['2026-04-21T09', 'letter.assigned'],
    ['2026-05-04T09', 'letter.ended', { sort: 'answered' }],
  ),
  ...letter('k', '2026-05-11', '2026-05-26', ['2026-05-11T09', 'letter.in']),
  ...commitment('u', ['2025-11-03', '2025-12-01'], ['2025-11-25T09', 'claimed'], ['2025-11-28T09', 'verified']),
  ...commitment('p', ['2026-01-08', '2026-02-10'], ['2026-02-08T09', 'claimed'], ['2026-02-10T22', 'verified']),
  ...commitment(
    'q',
    ['2026-01-08', '2026-02-15'],
    ['2026-02-14T09', 'postponed', '2026-03-20'],
    ['2026-03-10T09', 'claimed', '2026-03-20'],
  ),
  ...commitment('q', ['2026-01-08', '2026-02-15', 'again'], ['2026-03-18T09', 'verified', '2026-03-20']),
  ...commitment('r', ['2026-02-02', '2026-03-15']),
  ...commitment('s', ['2026-02-20', '2026-03-25'], ['2026-03-01T09', 'dropped']),
  ...commitment(
    't',
    ['2026-03-02', '2026-03-28'],
    ['2026-03-27T09', 'postponed', '2026-05-15'],
    ['2026-05-10T09', 'verified', '2026-05-15'],
  ),
  ...commitment('v', ['2026-03-20', '2026-03-30'], ['2026-03-30T09', 'verified']),
  ...letter(
    'D',
    '2025-12-01',
    null,
    ['2025-12-01T09', 'audience.requested'],
    ['2026-01-15T09', 'audience.held'],
    ['2026-01-15T09', 'audience.ended'],
  ),
  ...letter(
    'A',
    '2026-01-12',
    null,
    ['2026-01-12T09', 'audience.requested'],
    ['2026-02-12T09', 'audience.held'],
    ['2026-02-12T09', 'audience.ended'],
  ),
  ...letter('B', '2026-01-13', null, ['2026-01-13T09', 'audience.requested'], ['2026-02-03T09', 'audience.missed']),
  ...letter('C', '2026-03-25', null, ['2026-03-25T09', 'audience.requested']),
  ...letter(
    'E1',
    '2026-01-14',
    null,
    ['2026-01-02T09', 'engagement.made'],
    ['2026-01-15T06', 'engagement.held', { amount: 60 }],
  ),
  ...letter('E2', '2026-02-14', null, ['2026-01-02T09', 'engagement.made'], ['2026-02-10T09', 'engagement.cancelled']),
  ['2026-01-02T09', 'E3', 'engagement.made', '2026-03-30'],
  ['2026-03-28T09', 'E3', 'engagement.moved', '2026-04-03'],
  ['2026-04-04T06', 'E3', 'engagement.held', '2026-04-03', { amount: 90 }],
  ['2026-01-20T09', 'M1', 'mission.begun', '2026-01-20'],
  ['2026-01-28T09', 'M1', 'mission.ended', '2026-01-20', { due: '2026-02-12' }],
  ['2026-02-13T09', 'M1', 'mission.reported', '2026-01-20', { due: '2026-02-12' }],
  ['2026-01-05T09', 'K1', 'ceremony-task.due', '2026-01-05', { due: '2026-02-01' }],
  ['2026-02-01T09', 'K1', 'ceremony-task.done', '2026-02-01', { due: '2026-02-01' }],
  ['2026-01-05T09', 'K2', 'ceremony-task.due', '2026-01-05', { due: '2026-02-01' }],
]

type Course = [moment: string, what: 'claimed' | 'verified' | 'postponed' | 'dropped', until?: Day]

function commitment(thing: string, [day, due, again]: [Day, Day, 'again'?], ...course: Course[]): Line[] {
  const issued: Line = [`${day}T09`, thing, 'commitment.issued', day, { due, until: due, sort: 'mayor' }]
  const after = course.map(
    ([moment, what, until]): Line => [
      ...([moment, thing, `commitment.${what}` as const, day] as const),
      { due, until: until ?? due, sort: 'mayor' },
    ],
  )
  return again ? after : [issued, ...after]
}

let office: SmallFigures
let beside: Harm

beforeAll(async () => {
  office = await smallFigures({ at: '2025-10-01T08:00:00Z' })
  const written = journal.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
  for (const [moment, thing, kind, day, more] of written)
    await office.facts(`${moment}:00:00Z`, { kind, thing, day, ...more })
  beside = await openHarm(office.url)
})

afterAll(async () => {
  await beside.close()
  await office.close()
})

const onSqlite = dialect === 'sqlite'
const moment = (iso: string) => (onSqlite ? String(Date.parse(iso)) : `timestamptz '${iso}'`)
const dayOf = (column: string) =>
  onSqlite ? `date(${column} / 1000, 'unixepoch')` : `(${column} at time zone 'UTC')::date`
const day = (text: string) => (onSqlite ? `'${text}'` : `date '${text}'`)
const daysFrom = (from: string, to: string) =>
  onSqlite ? `cast(julianday(${to}) - julianday(${from}) as integer)` : `(${to} - ${from})`

type Asked = { period: Period; asOf: string }

/** Each figure once more, as somebody would ask the table by hand who knows nothing of how the office counts. */
function questions({ period, asOf }: Asked): Record<string, string> {
  const [from, to] = [day(period.from), day(period.to)]
  const end = `${new Date(Date.parse(period.to) + 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`
  const [bound, after] = [moment(end < asOf ? end : asOf), day(end.slice(0, 10))]
  const now = day(asOf.slice(0, 10))
  const reckoned = end < asOf ? after : now
  const known = `known as (select facts.*, ${dayOf('at')} as wrote from facts where at < ${moment(asOf)} and not reserved)`
  const answered = `answers as (select thing, min(wrote) as wrote from known
    where kind = 'letter.answered' or (kind = 'letter.ended' and sort = 'answered') group by thing)`
  const stood = `stood as (select thing, sort, wrote from known k where kind = 'letter.ended' and not exists
    (select 1 from known r where r.thing = k.thing and r.kind = 'letter.reopened' and r.seq > k.seq))`
  const letGo = `select thing from stood where sort = 'voided' or (sort = 'filed' and thing not in (select thing from answers))`
  const fallen = `fell as (select thing, due from known where kind = 'commitment.issued' and due between ${from} and ${to}
    and due < ${now} and thing not in (select thing from known where kind = 'commitment.dropped'))`
  const agreed = `agreed as (select thing, until from known k where until is not null and not exists
    (select 1 from known l where l.thing = k.thing and l.until is not null and l.seq > k.seq))`
  const verified = `verified as (select thing, min(wrote) as wrote from known where kind = 'commitment.verified' group by thing)`
  const open = (opens: string, ends: string, again: string) => `open as (
    select thing, day, due from known k where kind = '${opens}' and day <= ${to}
    and (select count(*) from known o where o.thing = k.thing and o.kind = '${again}' and o.at < ${bound}) + 1 >
        (select count(*) from known c where c.thing = k.thing and c.kind = '${ends}' and c.at < ${bound}))`
  const letters = open('letter.in', 'letter.ended', 'letter.reopened')
  const fell = `with ${known}, ${fallen}, ${agreed}, ${verified}`
  return {
    ML1i: `with ${known}, ${stood} select count(*) as value from known where kind = 'letter.in'
      and day between ${from} and ${to} and thing not in (select thing from stood where sort = 'voided')`,
    ML4r: `with ${known}, ${answered} select ${daysFrom('i.day', 'a.wrote')} as measured from answers a
      join known i on i.thing = a.thing and i.kind = 'letter.in' where a.wrote between ${from} and ${to}`,
    ML5r: `with ${known}, ${answered}, ${stood} select count(*) as among,
      sum(case when a.wrote <= i.due then 1 else 0 end) as counted from known i left join answers a on a.thing = i.thing
      where i.kind = 'letter.in' and i.due between ${from} and ${to} and i.due < ${now} and i.thing not in (${letGo})`,
    ML6o: `with ${known}, ${letters} select count(*) as value from open`,
    ML7o: `with ${known}, ${letters} select count(*) as value from open where due < ${reckoned}`,
    DC1a: `with ${known} select count(*) as value from known where kind = 'commitment.issued' and sort = 'mayor'
      and day between ${from} and ${to}`,
    DC3r: `${fell} select count(*) as among, sum(case when v.wrote <= fell.due then 1 else 0 end) as counted
      from fell left join verified v on v.thing = fell.thing`,
    DC3b: `${fell} select count(*) as among, sum(case when v.wrote <= g.until then 1 else 0 end) as counted
      from fell join agreed g on g.thing = fell.thing left join verified v on v.thing = fell.thing where g.until <= ${to}`,
    DC3p: `${fell} select count(*) as value from fell join agreed g on g.thing = fell.thing where g.until > ${to}`,
    DC4o: `with ${known}, then_known as (select * from known where at < ${bound} or kind = 'commitment.issued')
      select count(*) as value from then_known i where i.kind = 'commitment.issued' and i.day <= ${to}
      and not exists (select 1 from then_known e where e.thing = i.thing and e.kind in ('commitment.verified', 'commitment.dropped'))
      and (select max(p.until) from then_known p where p.thing = i.thing) < ${reckoned}`,
    DC6a: `with ${known} select ${daysFrom('c.wrote', 'v.wrote')} as measured from known v join known c on c.thing = v.thing
      and c.kind = 'commitment.claimed' where v.kind = 'commitment.verified' and v.wrote between ${from} and ${to}`,
    AU1i: `with ${known} select count(*) as value from known where kind = 'audience.requested' and day between ${from} and ${to}`,
    AU4r: `with ${known} select ${daysFrom('day', 'wrote')} as measured from known where kind = 'audience.held'
      and wrote between ${from} and ${to}`,
    AU6o: `with ${known}, ${open('audience.requested', 'audience.ended', 'audience.reopened')} select count(*) as value from open`,
    AG1o: `with ${known} select count(*) as value from known where kind = 'engagement.held' and day between ${from} and ${to}`,
    OM1o: `with ${known} select count(*) as value from known where kind = 'mission.begun' and day between ${from} and ${to}`,
    OM2r: `with ${known} select count(*) as among, sum(case when r.wrote <= e.due then 1 else 0 end) as counted
      from known e left join known r on r.thing = e.thing and r.kind = 'mission.reported'
      where e.kind = 'mission.ended' and e.due between ${from} and ${to} and e.due < ${now}`,
    CE3r: `with ${known} select count(*) as among, sum(case when d.wrote <= t.due then 1 else 0 end) as counted
      from known t left join known d on d.thing = t.thing and d.kind = 'ceremony-task.done'
      where t.kind = 'ceremony-task.due' and t.due between ${from} and ${to} and t.due < ${now}`,
  }
}

/** The middle of what was measured, by hand. */
function middle(measured: number[]): number | null {
  const sorted = measured.toSorted((left, right) => left - right)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1], sorted[half]]
  if (high === undefined) return null
  return sorted.length % 2 ? high * 10 : ((low ?? 0) + high) * 5
}

function said(figure: Figure, rows: readonly Record<string, unknown>[]): { figure: unknown; byHand: unknown } {
  const [row] = rows
  if (row && 'value' in row) return { figure: figure.value, byHand: Number(row.value) }
  if (row && 'among' in row) {
    const byHand = [Number(row.counted ?? 0), Number(row.among)]
    return { figure: [figure.counted, figure.among], byHand }
  }
  return { figure: figure.value, byHand: middle(rows.map(({ measured }) => Number(measured))) }
}

const quarters = {
  'the last quarter of 2025': { from: '2025-10-01', to: '2025-12-31' },
  'the first quarter of 2026': { from: '2026-01-01', to: '2026-03-31' },
  'the second quarter of 2026': { from: '2026-04-01', to: '2026-06-30' },
}
const moments = ['2026-02-12T12:00:00Z', '2026-04-01T12:00:00Z', '2026-07-10T12:00:00Z']

test.each(
  Object.entries(quarters).flatMap(([name, period]) =>
    moments.filter((asOf) => asOf > period.from).map((asOf) => [name, asOf, period] as const),
  ),
)('%s, as known at %s, counts to what the table answers by hand', async (_, asOf, period) => {
  const lines = await figuresOf(office.store.read, { period, asOf: new Date(asOf), edition: 'council', minimum: 1 })
  for (const [code, question] of Object.entries(questions({ period, asOf }))) {
    const line = lines.find((one) => one.code === code)
    if (!line) throw new Error(`${code} is not counted.`)
    const { figure, byHand } = said(line.now, await beside.ask(question))
    expect({ code, figure }).toEqual({ code, figure: byHand })
  }
})

test('the first quarter of 2026, in July, is what somebody counted on their fingers', async () => {
  const period = quarters['the first quarter of 2026']
  const asked = { period, asOf: new Date('2026-07-10T12:00:00Z'), edition: 'council', minimum: 1 } as const
  const lines = await figuresOf(office.store.read, asked)
  const now = Object.fromEntries(lines.map(({ code, now }) => [code, [now.value, now.counted, now.among]]))
  expect(now).toMatchObject({
    ...{ ML1i: [5, 5, null], ML5r: [500, 2, 4], ML6o: [2, 2, null], ML7o: [0, 0, null] },
    ...{ DC1a: [6, 6, null], DC3r: [400, 2, 5], DC3b: [750, 3, 4], DC3d: [350, null, null], DC3p: [1, 1, null] },
    ...{ DC4o: [1, 1, null], DC6a: [50, 2, null], AU3o: [2, 2, null], AU6o: [2, 2, null] },
    ...{ AG1o: [1, 1, null], AG2i: [600, 1, null], OM2r: [0, 0, 1], CE3r: [500, 1, 2] },
  })
  expect(lines.find(({ code }) => code === 'ML1i')).toMatchObject({
    before: { value: 2 },
    lastYear: { silence: 'before-journal' },
  })
  expect(await countedOf(office.store.read, { ...asked, code: 'ML6o', part: 'counted' })).toEqual(['d', 'e'])
  expect((await countedOf(office.store.read, { ...asked, code: 'DC3r', part: 'among' })).toSorted()).toEqual([
    ...'pqrtv',
  ])
})
