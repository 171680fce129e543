import { noteForm, seriesForm } from '@cabinet/blocks/commitments/rules/forms.ts'
import { claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import {
  acknowledgeCommitment,
  cancelCommitment,
  returnCommitment,
  verifyCommitment,
} from '@cabinet/blocks/commitments/server/move-commitment.ts'
import { postponeCommitment } from '@cabinet/blocks/commitments/server/postpone-commitment.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import type { DemoCourse, DemoEntry, DemoSetting } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { eq } from 'drizzle-orm'
import { noteDirective, noteSeries } from './act-note.ts'
import { type DirectivesDesk, openDirectivesDesk } from './demo-desk.ts'
import { demoMeetings } from './demo-meetings.ts'
import { type DemoSaid, demoSaid } from './demo-said.ts'
import { shipDirectivesChoices } from './ship-choices.ts'

/** A day of the calendar, in minutes of office hours, near enough. */
const aDay = 480 * (5 / 7)

/** Six months of what the mayor and the council of Port-Amande ordered, kept, put off and forgot. */
export async function demoDirectives(setting: DemoSetting): Promise<DemoEntry[]> {
  await setting.store.change(theOffice, shipDirectivesChoices)
  const desk = await openDirectivesDesk(setting)
  const said = demoSaid.map((one, place) => ({
    at: desk.morning(addDays(desk.lastDay, -one.before), `0${8 + (place % 2)}:${15 + ((place * 7) % 40)}`),
    course: lifeOf(desk, one, place),
  }))
  return [...said, { at: desk.morning(addDays(setting.from, 12)), course: everyMonth(desk) }, ...demoMeetings(desk)]
}

/** Noted, read, put off, announced done with its proof, and seen by somebody else: one step after the other. */
async function* lifeOf(desk: DirectivesDesk, said: DemoSaid, place: number): DemoCourse {
  const begun = desk.today()
  const commitmentId = await note(desk, said, place)
  let gone = 0
  const steps = stepsOf(desk, said, { commitmentId, begun }).toSorted((one, other) => one.after - other.after)
  for (const { after, step } of steps) {
    yield Math.max(20, Math.round((after - gone) * aDay))
    gone = after
    await step()
  }
}

async function note(desk: DirectivesDesk, said: DemoSaid, place: number): Promise<string> {
  const { text, kind, authority, notedBy, within } = said
  const form = noteForm.parse({
    ...{ requestKey: `demo-directive-${place}`, text, kind, authority, lead: leadOf(desk, said) },
    dueOn: addDays(desk.today(), within),
  })
  return (await desk.act(notedBy, 'directives.note', (change) => noteDirective(change, form))).id
}

function leadOf(desk: DirectivesDesk, { lead }: DemoSaid): string {
  if ('unit' in lead) return desk.unit(lead.unit)
  return 'post' in lead ? desk.post(lead.post) : `person:${desk.ids[lead.person]}`
}

type Step = { after: number; step: () => Promise<unknown> }

function stepsOf(desk: DirectivesDesk, said: DemoSaid, at: { commitmentId: string; begun: Day }): Step[] {
  const { commitmentId } = at
  const { read, putOff = [], claimed, returned, verified, cancelled, claims, notedBy } = said
  const lead = (work: Parameters<DirectivesDesk['act']>[2]) => () => desk.act(claims, 'directives.read', work)
  const chief = (work: Parameters<DirectivesDesk['act']>[2]) => () => desk.act(notedBy, 'directives.read', work)
  const claim = (proof: string) => lead((change) => claimCommitment(change, { commitmentId, proof }))
  const steps: Step[] = []
  if (read !== undefined)
    steps.push({ after: read, step: lead((change) => acknowledgeCommitment(change, commitmentId)) })
  let due = addDays(at.begun, said.within)
  for (const { after, by, reason } of putOff) {
    due = addDays(due, by)
    const to = due
    steps.push({ after, step: chief((change) => postponeCommitment(change, { commitmentId, to, reason })) })
  }
  if (claimed) steps.push({ after: claimed.after, step: claim(claimed.proof) })
  if (returned && claimed) {
    const { after, reason, again } = returned
    steps.push({ after, step: chief((change) => returnCommitment(change, { commitmentId, reason })) })
    steps.push({ after: after + again, step: claim(`${claimed.proof} Complété.`) })
  }
  if (verified)
    steps.push({
      after: verified.after,
      step: () => desk.act(verified.by, 'directives.read', (change) => verifyCommitment(change, commitmentId)),
    })
  if (cancelled) {
    const { after, reason } = cancelled
    steps.push({ after, step: chief((change) => cancelCommitment(change, { commitmentId, reason })) })
  }
  return steps
}

/** The state of the treasury, every month, from the finances. */
async function* everyMonth(desk: DirectivesDesk): DemoCourse {
  const form = seriesForm.parse({
    ...{ requestKey: 'demo-directive-series', text: 'Remettre l’état mensuel de la trésorerie.' },
    ...{ lead: desk.unit('Direction des affaires financières'), every: 1, of: 'months', ahead: 5 },
    firstOn: addDays(desk.today(), 20),
  })
  const { id } = await desk.act('chief', 'directives.recur', (change) => noteSeries(change, form))
  for (;;) {
    yield aDay * 8
    // What was given last stays on their desk.
    const given = await desk.store.read.select().from(commitments).where(eq(commitments.seriesId, id))
    for (const { id: commitmentId } of given.filter(
      (one) => one.state === 'issued' && (one.dueOn ?? '') < desk.today(),
    )) {
      const proof = 'État signé, remis au secrétariat.'
      await desk.act('financeHead', 'directives.read', (change) => claimCommitment(change, { commitmentId, proof }))
      await desk.act('chief', 'directives.read', (change) => verifyCommitment(change, commitmentId))
    }
  }
}
