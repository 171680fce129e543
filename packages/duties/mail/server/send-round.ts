import type { StepKind } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { passStep, returnStep, startCircuit, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, inArray, isNull } from 'drizzle-orm'
import { unfilledFields } from '../rules/merge-fields.ts'
import { doorOf } from '../rules/readers.ts'
import { openTo } from './findable.ts'
import { editableLetter, latestDraft } from './save-draft.ts'
import { visibleLetter } from './visible.ts'

type Circuit = { letterId: string; version: number; steps: readonly { kind: StepKind; personId: string }[] }

/** Sends a draft round: visas in order, then the signature. Everybody on the way may read it from now on. */
export async function sendRound(change: Change, form: Circuit): Promise<void> {
  const letter = await editableLetter(change, form.letterId)
  const draft = await latestDraft(change.tx, letter.id)
  if (draft.version !== form.version) throw new Refusal('mail.draft-changed', { by: '', version: draft.version })
  const missing = unfilledFields(draft.body)
  if (missing.length) throw new Refusal('mail.fields-unfilled', { fields: missing.join(', ') })
  const people = [...new Set(form.steps.map((step) => step.personId))]
  const known = await change.tx.$count(persons, and(inArray(persons.id, people), isNull(persons.leftOn)))
  if (known !== people.length) throw new Refusal('mail.unknown-addressee')
  await startCircuit(change, { kind: 'letter', id: letter.id }, form.steps)
  await openTo(
    change,
    letter,
    people.map((id) => doorOf(letter.confidentiality, `person:${id}`)),
  )
  await change.record('mail.reply.sent-round', letter.id, { version: draft.version, steps: form.steps.length })
}

/** The visa on the version that was read; a newer one must be read first. */
export async function giveVisa(change: Change, form: { letterId: string; version: number }): Promise<void> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  const step = await stepOnDesk(change, { kind: 'letter', id: letter.id }, 'mail.visa')
  if (step.kind !== 'visa') throw new Refusal('mail.signature-not-visa')
  const draft = await latestDraft(change.tx, letter.id)
  if (draft.version !== form.version) throw new Refusal('mail.draft-changed', { by: '', version: draft.version })
  await passStep(change, step, draft.version)
  await change.record('mail.reply.visa-given', letter.id, { version: draft.version, position: step.position })
}

type Return = { letterId: string; toPosition: number | null; reason: string }

/** Sends the draft back with a reason, to its author or to an earlier step by name. */
export async function returnDraft(change: Change, form: Return): Promise<void> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  const step = await stepOnDesk(change, { kind: 'letter', id: letter.id }, 'mail.visa')
  const next = await returnStep(change, step, form)
  await change.record('mail.reply.returned', letter.id, {
    reason: form.reason,
    toId: next?.personId ?? letter.registeredBy,
  })
}
