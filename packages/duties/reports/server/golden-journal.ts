import type { Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'

type Line = [moment: string, thing: string, kind: FactKind, day: Day, more?: Partial<Fact>]

type Step = [moment: string, kind: FactKind, more?: Partial<Fact>]
const letter = (thing: string, day: Day, due: Day | null, ...course: Step[]): Line[] =>
  course.map(([moment, kind, more]) => [moment, thing, kind, day, { due, ...more }])

/** The same with something else said of it. */
const said =
  (more: Partial<Fact>) =>
  ([moment, thing, kind, day, known]: Line): Line => [moment, thing, kind, day, { ...known, ...more }]

/** For tests only: three quarters of a small office, written by hand: when it was written down, and what. The clock stands at UTC. */
export const goldenJournal: Line[] = [
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
  ...letter('o1', '2026-01-16', null, ['2026-01-16T09', 'letter.out']),
  ...letter('o2', '2026-02-03', null, ['2026-02-05T09', 'letter.out']),
  ...letter('o3', '2026-04-01', null, ['2026-04-01T09', 'letter.out']),
  ...line('l1', ['2026-01-06', '2026-01-14'], ['2026-01-07T09', 'acknowledged'], ['2026-01-13T09', 'ended', 'done']),
  // Returned, taken up again, and done late.
  ...line('l2', ['2026-01-09', '2026-01-20'], ['2026-01-12T09', 'ended', 'returned'], ['2026-01-13T09', 'reopened']),
  ...line('l2', ['2026-01-09', '2026-01-20', 'again'], ['2026-01-22T09', 'ended', 'done']),
  ...line('l3', ['2026-02-10', '2026-02-17'], ['2026-02-11T09', 'ended', 'recalled']),
  ...line('l4', ['2026-03-27', '2026-04-06']),
  // Given on a Friday, acknowledged on the Wednesday after: a working day late.
  ...line('l5', ['2025-12-19', '2026-01-07'], ['2025-12-24T09', 'acknowledged'], ['2026-01-08T09', 'ended', 'done']),
  ...line('l6', ['2026-02-13', '2026-02-27'], ['2026-02-17T09', 'acknowledged'], ['2026-02-26T09', 'ended', 'closed']),
  ['2026-01-09T09', 'p', 'commitment.acknowledged', '2026-01-08', { due: '2026-02-10', until: '2026-02-10' }],
  ['2026-01-15T09', 'q', 'commitment.acknowledged', '2026-01-08', { due: '2026-02-15', until: '2026-02-15' }],
  ...commitment('w', ['2026-04-02', '2026-04-20'], ['2026-04-18T09', 'verified']).map(said({ sort: 'council' })),
  ...commitment('x', ['2026-04-02', '2026-05-04']).map(said({ sort: 'council', origin: 'audience' })),
  ...commitment('y', ['2026-04-08', '2026-05-11'], ['2026-05-11T09', 'verified']).map(said({ origin: 'audience' })),
  ...letter(
    's1',
    '2026-01-06',
    null,
    ['2026-01-06T09', 'step.reached'],
    ['2026-01-07T09', 'step.left', { sort: 'passed' }],
  ),
  ...letter(
    's2',
    '2026-01-09',
    null,
    ['2026-01-09T09', 'step.reached'],
    ['2026-01-15T09', 'step.left', { sort: 'passed' }],
  ),
  ...letter(
    's3',
    '2026-02-02',
    null,
    ['2026-02-02T09', 'step.reached'],
    ['2026-02-03T09', 'step.left', { sort: 'dropped' }],
  ),
  ...letter(
    's4',
    '2026-03-30',
    null,
    ['2026-03-30T09', 'step.reached'],
    ['2026-04-07T09', 'step.left', { sort: 'passed' }],
  ),
  ...letter(
    's5',
    '2025-12-30',
    null,
    ['2025-12-30T09', 'step.reached'],
    ['2026-01-05T09', 'step.left', { sort: 'returned' }],
  ),
  ['2026-01-21T09', 'E1', 'engagement.reported', '2026-01-14'],
  ['2026-04-02T09', 'E3', 'engagement.represented', '2026-04-03'],
  ['2026-04-20T09', 'E3', 'engagement.reported', '2026-04-03'],
  ['2026-02-01T09', 'E2', 'conflict.accepted', '2026-02-14'],
  ...letter(
    'E4',
    '2026-01-26',
    null,
    ['2026-01-20T09', 'engagement.made'],
    ['2026-01-22T09', 'engagement.represented'],
  ),
  ['2026-01-27T06', 'E4', 'engagement.held', '2026-01-26', { amount: 45 }],
  ...letter(
    'V1',
    '2026-01-12',
    null,
    ['2026-01-12T09', 'invitation.received'],
    ['2026-01-16T09', 'invitation.answered'],
  ),
  ...letter(
    'V2',
    '2026-03-20',
    null,
    ['2026-03-20T09', 'invitation.received'],
    ['2026-03-30T09', 'invitation.answered'],
  ),
  ['2026-01-20T09', 'A', 'audience.decided', '2026-01-12'],
  ['2026-01-30T09', 'B', 'audience.decided', '2026-01-13'],
  ['2026-02-13T09', 'A', 'audience.reported', '2026-01-12'],
  ...ceremony(
    'C1',
    '2026-02-05',
    ['2026-02-06T06', 'held'],
    ['2026-02-12T09', 'closed'],
    ['2026-02-12T09', 'invited', 40],
  ),
  ...ceremony('C1', '2026-02-05', ['2026-02-12T09', 'answered', 30], ['2026-02-12T09', 'accepted', 25]),
  ...ceremony('C1', '2026-02-05', ['2026-02-12T09', 'came', 20], ['2026-02-12T09', 'budgeted', 1000]),
  ...ceremony('C1', '2026-02-05', ['2026-02-12T09', 'spent', 900]),
  // Called off, then taken up again under another day; put away without a budget.
  ...ceremony('C2', '2026-03-10', ['2026-02-20T09', 'cancelled']),
  ...ceremony('C2', '2026-04-15', ['2026-03-01T09', 'moved'], ['2026-04-16T06', 'held'], ['2026-04-20T09', 'closed']),
  ...ceremony('C2', '2026-04-15', ['2026-04-20T09', 'invited', 10], ['2026-04-20T09', 'answered', 4]),
  ...ceremony('C2', '2026-04-15', ['2026-04-20T09', 'accepted', 4], ['2026-04-20T09', 'came', 5]),
  ...ceremony('C2', '2026-04-15', ['2026-04-20T09', 'spent', 300]),
  ...ceremony('C3', '2026-03-20', ['2026-03-15T09', 'cancelled']),
  ['2026-01-15T09', 'M1', 'mission.approved', '2026-01-20'],
  ['2026-03-25T09', 'M2', 'mission.begun', '2026-03-25'],
  ['2026-03-26T09', 'M2', 'mission.approved', '2026-03-25'],
  ['2026-02-09T09', 'M3', 'mission.begun', '2026-02-09'],
  ['2026-02-10T09', 'M3', 'mission.cancelled', '2026-02-09'],
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

type LineCourse = [moment: string, what: 'acknowledged' | 'ended' | 'reopened', sort?: string]

function line(thing: string, [day, due, again]: [Day, Day, 'again'?], ...course: LineCourse[]): Line[] {
  const after = course.map(
    ([moment, what, sort]): Line => [moment, thing, `line.${what}` as const, day, { due, sort: sort ?? null }],
  )
  return again ? after : [[`${day}T09`, thing, 'line.given', day, { due }], ...after]
}

type CeremonyWord = 'held' | 'moved' | 'cancelled' | 'closed' | 'invited' | 'answered' | 'accepted' | 'came'
type CeremonyCourse = [moment: string, what: CeremonyWord | 'budgeted' | 'spent', amount?: number]

function ceremony(thing: string, day: Day, ...course: CeremonyCourse[]): Line[] {
  return course.map(([moment, what, amount]) => [
    ...([moment, thing, `ceremony.${what}` as const, day] as const),
    { amount: amount ?? null },
  ])
}
