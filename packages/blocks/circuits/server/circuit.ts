import { randomUUID } from 'node:crypto'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { Held, Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import { isSoundCircuit, moveStep, type StepKind } from '../rules/circuit.ts'
import { type CircuitStep, circuitSteps } from './tables.ts'

type Reading = Pick<Reads, 'select'>
/** What goes round; `reserved` when only those named on it know of it. */
export type Subject = { kind: string; id: string; reserved?: boolean }
type Asked = { kind: StepKind; personId: string }

/** Sends a text round: the first step is on somebody's desk at once. Refuses `circuits.unsound` and `circuits.already-going`. */
export async function startCircuit(change: Change, subject: Subject, steps: readonly Asked[]): Promise<CircuitStep> {
  if (!isSoundCircuit(steps)) throw new Refusal('circuits.unsound')
  if (await currentStep(change.tx, subject)) throw new Refusal('circuits.already-going')
  const round = ((await stepsOf(change.tx, subject))[0]?.round ?? 0) + 1
  const rows = steps.map((step, position) => ({
    ...step,
    id: randomUUID(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    reserved: subject.reserved ?? false,
    round,
    position,
    state: position === 0 ? ('current' as const) : ('waiting' as const),
    reachedAt: position === 0 ? change.now : null,
  }))
  const [first] = await change.tx.insert(circuitSteps).values(rows).returning()
  if (!first) throw new Error('The circuit has no first step.')
  change.count(await reached(change, first))
  return first
}

/** Passes the step that is on this person's desk and puts the next one on the next desk; `null` after the last. */
export async function passStep(change: Change, current: CircuitStep, version: number): Promise<CircuitStep | null> {
  await decide(change, current, { state: 'passed', version })
  const [next] = await change.tx
    .update(circuitSteps)
    .set({ state: 'current', reachedAt: change.now })
    .where(and(ofRound(current), eq(circuitSteps.position, current.position + 1)))
    .returning()
  if (next) change.count(await reached(change, next))
  return next ?? null
}

type Decision = Partial<CircuitStep> & { state: 'passed' | 'returned' }
type Return = { toPosition: number | null; reason: string }

/** Sends the text back, to its author (`null`) or to a named earlier step, which begins a new round there. */
export async function returnStep(
  change: Change,
  current: CircuitStep,
  { toPosition, reason }: Return,
): Promise<CircuitStep | null> {
  if (toPosition !== null && toPosition >= current.position) throw new Refusal('circuits.not-earlier')
  await decide(change, current, { state: 'returned', reason })
  const round = await change.tx.select().from(circuitSteps).where(ofRound(current)).orderBy(asc(circuitSteps.position))
  await change.tx
    .update(circuitSteps)
    .set({ state: 'dropped' })
    .where(and(ofRound(current), eq(circuitSteps.state, 'waiting')))
  if (toPosition === null) return null
  const again = round.filter((step) => step.position >= toPosition).map(({ kind, personId }) => ({ kind, personId }))
  const { subjectKind: kind, subjectId: id, reserved } = current
  return startCircuit(change, { kind, id, reserved }, again)
}

/** The step on this person's desk, theirs or an absent person's whose act they were lent; the same answer when there is none. */
export async function stepOnDesk(change: Change, subject: Subject, act: string): Promise<CircuitStep> {
  const step = await currentStep(change.tx, subject)
  const ground = step && deskGround(change.person, step.personId, act)
  if (!step || !ground) throw notFound()
  change.inPlaceOf = ground.inPlaceOf
  return step
}

/** Whether this person may decide at that desk, and in whose place. */
export function deskGround(person: Person, holderId: string, act: string): { inPlaceOf: Held | null } | undefined {
  if (person.id === holderId) return { inPlaceOf: null }
  const lent = person.standsInFor.find((one) => one.absent.id === holderId && one.acts.includes(act))
  return lent && { inPlaceOf: lent.absent }
}

export async function currentStep(read: Reading, subject: Subject): Promise<CircuitStep | undefined> {
  const [step] = await read
    .select()
    .from(circuitSteps)
    .where(and(ofSubject(subject), eq(circuitSteps.state, 'current')))
  return step
}

/** Every step of every round, the latest round first. */
export function stepsOf(read: Reading, subject: Subject): Promise<CircuitStep[]> {
  return read
    .select()
    .from(circuitSteps)
    .where(ofSubject(subject))
    .orderBy(desc(circuitSteps.round), asc(circuitSteps.position))
}

const ofSubject = (subject: Subject) =>
  and(eq(circuitSteps.subjectKind, subject.kind), eq(circuitSteps.subjectId, subject.id))
const ofRound = (step: CircuitStep) =>
  and(ofSubject({ kind: step.subjectKind, id: step.subjectId }), eq(circuitSteps.round, step.round))

async function decide(change: Change, step: CircuitStep, decision: Decision): Promise<void> {
  const stamp = { decidedAt: change.now, decidedBy: change.person.id, inPlaceOf: change.inPlaceOf?.id ?? null }
  await change.tx
    .update(circuitSteps)
    .set({ ...decision, ...stamp, state: moveStep(step.state, decision.state) })
    .where(eq(circuitSteps.id, step.id))
  change.count(await stepFact(change, step, { kind: 'step.left', sort: decision.state }))
}

const reached = (change: Change, step: CircuitStep) => stepFact(change, step, { kind: 'step.reached', sort: step.kind })

/** What is counted of a step: the day it reached the desk, and whose desk that is. */
async function stepFact(change: Change, step: CircuitStep, said: Pick<Fact, 'kind' | 'sort'>): Promise<Fact> {
  const day = await todayOf(change.tx, step.reachedAt ?? change.now)
  const whose = await unitOfReader(change.tx, `person:${step.personId}`, day)
  return { ...said, thing: step.id, day, whose, origin: step.subjectKind, reserved: step.reserved }
}
