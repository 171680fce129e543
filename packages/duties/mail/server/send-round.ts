import type { StepKind } from '@cabinet/blocks/circuits/rules/circuit.ts'
import { currentStep, passStep, returnStep, startCircuit, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { unfilledFields } from '../rules/merge-fields.ts'
import { mailPermissions } from '../rules/permissions.ts'
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
  const missing = unfilledFields([draft.subject, draft.body])
  if (missing.length) throw new Refusal('mail.fields-unfilled', { fields: missing.join(', ') })
  const people = [...new Set(form.steps.map((step) => step.personId))]
  for (const step of form.steps) await refuseUnfitFor(change, step)
  await startCircuit(
    change,
    { kind: 'letter', id: letter.id, reserved: letter.confidentiality === 'reserved' },
    form.steps,
  )
  await openTo(
    change,
    letter,
    people.map((id) => doorOf(letter.confidentiality, `person:${id}`)),
  )
  await change.record('mail.reply.sent-round', letter.id, { version: draft.version, steps: form.steps.length })
}

/** Whoever is asked can read the letter and may do what is asked, in their own right. */
async function refuseUnfitFor(change: Change, { kind, personId }: Circuit['steps'][number]): Promise<void> {
  const person = await personAt(change.tx, personId, change.now)
  const own = person && { ...person, standsInFor: [] }
  if (!own || !may(mailPermissions, own, 'mail.visa')) throw new Refusal('mail.unknown-addressee')
  if (kind === 'signature' && !may(mailPermissions, own, 'mail.sign'))
    throw new Refusal('mail.not-a-signer', { name: own.name })
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
  const subject = { kind: 'letter', id: letter.id }
  const isToSign = (await currentStep(change.tx, subject))?.kind === 'signature'
  const step = await stepOnDesk(change, subject, isToSign ? 'mail.sign' : 'mail.visa')
  const next = await returnStep(change, step, form)
  await change.record('mail.reply.returned', letter.id, {
    reason: form.reason,
    toId: next?.personId ?? letter.registeredBy,
  })
}
