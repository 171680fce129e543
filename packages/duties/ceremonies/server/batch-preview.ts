import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { daysBetween } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { BatchKind } from '../rules/batch.ts'
import type { BatchPreviewForm } from '../rules/batch-forms.ts'
import { whomItConcerns } from './batch-whom.ts'
import { proposedWords } from './batch-words.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** A card is in the guest's hands fifteen clear days before (Guide des usages, du protocole…, fiche 3607). */
const usualClearDays = 15

const invites: readonly BatchKind[] = ['cards', 'letters']

/** Before a batch is asked for: how many it concerns, who is left out and why, whether it is late, and the words proposed. */
export async function previewBatch(read: Reading, person: Person, { now, ...form }: BatchPreviewForm & { now: Date }) {
  const ceremony = await visibleCeremony(read, person, form.ceremonyId)
  const office = await officeOf(read)
  if (!office) throw new Refusal('people.not-set-up')
  const { concerned, leftOut } = await whomItConcerns(read, form)
  const withLink = concerned.filter((guest) => guest.linkHash !== null).length
  const words = await proposedWords(read, { ceremony, office, kind: form.kind })
  const clearDays = daysBetween(await todayOf(read, now), ceremony.start.slice(0, 10)) - 1
  const isLate = invites.includes(form.kind) && clearDays < usualClearDays
  return { count: concerned.length, withLink, leftOut, clearDays: isLate ? Math.max(clearDays, 0) : null, ...words }
}
