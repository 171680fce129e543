import {
  currentStep,
  passStep,
  returnStep,
  startCircuit,
  stepOnDesk,
  stepsOf,
} from '@cabinet/blocks/circuits/server/circuit.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { allow, may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { ReportEdit, VisaReturnForm, VisaRoundForm } from '../rules/issue-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { moveReport } from '../rules/report.ts'
import { changeReport, type Reading, reportInHand, subjectOf } from './issue-of.ts'
import type { Report } from './tables.ts'

/** Sends the report round: visas in order, the chef de cabinet's last. From here on no page is written any more. */
export async function startVisa(change: Change, form: VisaRoundForm): Promise<void> {
  const report = await reportInHand(change, form)
  const state = moveReport(report.state, 'visa')
  for (const { personId } of form.steps) await refuseUnfitFor(change, personId)
  await startCircuit(change, subjectOf(report), form.steps)
  await changeReport(change, report, { state })
  await change.record('reports.report.sent-round', report.id, { count: form.steps.length })
}

/** Whoever is asked may give it in their own right. */
async function refuseUnfitFor(change: Change, personId: string): Promise<void> {
  const person = await personAt(change.tx, personId, change.now)
  if (!person || !may(reportsPermissions, { ...person, standsInFor: [] }, 'reports.visa'))
    throw new Refusal('reports.issue-gives-no-visa', { name: person?.name ?? '' })
}

/** The visa on the desk of this person; after the last one the report can be frozen. */
export async function giveReportVisa(change: Change, form: ReportEdit): Promise<void> {
  const report = await reportInHand(change, form)
  const step = await stepOnDesk(change, subjectOf(report), 'reports.visa')
  // On one's own desk it is one's own word; what was lent counts at the absent person's desk only.
  if (!change.inPlaceOf) allow(reportsPermissions, { ...change.person, standsInFor: [] }, 'reports.visa')
  const next = await passStep(change, step, report.version)
  await changeReport(change, report, {})
  await change.record(next ? 'reports.report.visa-given' : 'reports.report.visa-last', report.id)
}

/** Back to whoever consolidates, with the reason. */
export async function returnReport(change: Change, form: VisaReturnForm): Promise<void> {
  const report = await reportInHand(change, form)
  const step = await stepOnDesk(change, subjectOf(report), 'reports.visa')
  await returnStep(change, step, { toPosition: null, reason: form.reason })
  await changeReport(change, report, { state: moveReport(report.state, 'consolidating') })
  await change.record('reports.report.returned', report.id, { reason: form.reason })
}

/** Taken back by whoever consolidates it, before it is frozen. */
export async function takeReportBack(change: Change, form: VisaReturnForm): Promise<void> {
  const report = await reportInHand(change, form)
  const state = moveReport(report.state, 'consolidating')
  const step = await currentStep(change.tx, subjectOf(report))
  if (step) await returnStep(change, step, { toPosition: null, reason: form.reason })
  await changeReport(change, report, { state })
  await change.record('reports.report.taken-back', report.id, { reason: form.reason })
}

/** Whether the last round went through to its end. */
export async function hasEveryVisa(read: Reading, report: Pick<Report, 'id'>): Promise<boolean> {
  const steps = await stepsOf(read, subjectOf(report))
  const last = steps.filter((step) => step.round === steps[0]?.round)
  return last.length > 0 && last.every((step) => step.state === 'passed')
}
