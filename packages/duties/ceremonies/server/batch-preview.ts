import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { BatchPreviewForm } from '../rules/batch-forms.ts'
import { whomItConcerns } from './batch-whom.ts'
import { proposedWords } from './batch-words.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** Before a batch is asked for: how many it concerns, who is left out and why, and the words proposed. */
export async function previewBatch(read: Reading, person: Person, form: BatchPreviewForm) {
  const ceremony = await visibleCeremony(read, person, form.ceremonyId)
  const office = await officeOf(read)
  if (!office) throw new Refusal('people.not-set-up')
  const { concerned, leftOut } = await whomItConcerns(read, form)
  const withLink = concerned.filter((guest) => guest.linkHash !== null).length
  return { count: concerned.length, withLink, leftOut, ...proposedWords(ceremony, office, form.kind) }
}
