import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { ObserveForm, PresentForm } from '../rules/issue-forms.ts'
import { moveReport } from '../rules/report.ts'
import { mayorOn } from './heads-of.ts'
import { changeReport, reportInHand } from './issue-of.ts'
import { type Report, reportCalendar } from './tables.ts'

/**
 * The council has had it: noted or adopted, with what it observed. Each observation binds the office like anything else that
 * was promised, and opens the next report. Refuses `reports.issue-not-that-outcome` and `reports.issue-presented-on`.
 */
export async function presentReport(change: Change, form: PresentForm): Promise<{ observations: string[] }> {
  const report = await reportInHand(change, form)
  const state = moveReport(report.state, 'presented')
  const [calendar] = await change.tx.select().from(reportCalendar)
  if (calendar && !calendar.outcomes.includes(form.outcome)) throw new Refusal('reports.issue-not-that-outcome')
  if (form.on <= report.to || form.on > (await today(change))) throw new Refusal('reports.issue-presented-on')
  const { outcome, on: presentedOn, note: presentedNote } = form
  await changeReport(change, report, { state, outcome, presentedOn, presentedNote })
  const observations = await noteObservations(change, report, form.observations)
  await change.record('reports.report.presented', report.id, { outcome, day: presentedOn, count: observations.length })
  return { observations }
}

/** What the council sent afterwards. Refuses `reports.issue-not-presented`. */
export async function addObservations(change: Change, form: ObserveForm): Promise<{ observations: string[] }> {
  const report = await reportInHand(change, form)
  if (report.state !== 'presented') throw new Refusal('reports.issue-not-presented')
  await changeReport(change, report, {})
  const observations = await noteObservations(change, report, form.observations)
  await change.record('reports.report.observed', report.id, { count: observations.length })
  return { observations }
}

async function noteObservations(
  change: Change,
  report: Report,
  observations: PresentForm['observations'],
): Promise<string[]> {
  // The council is nobody at a desk: the mayor answers to it.
  const mayor = await mayorOn(change.tx, await today(change))
  const ids: string[] = []
  for (const { text, lead, dueOn } of observations) {
    const { id } = await noteCommitment(change, {
      ...{ kind: 'observation', text, lead, dueOn, contactId: null, reserved: false, authority: 'council' },
      ...{ source: { kind: 'report', id: report.id }, authorityId: mayor?.id ?? change.person.id },
    })
    ids.push(id)
  }
  return ids
}
