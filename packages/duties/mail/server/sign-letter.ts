import { randomUUID } from 'node:crypto'
import { passStep, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { attachPapers } from '@cabinet/blocks/documents/server/papers.ts'
import { today, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { proveAgain } from '@cabinet/blocks/people/server/prove-again.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import { mailPermissions } from '../rules/permissions.ts'
import { latestDraft } from './save-draft.ts'
import { type Letter, letters, previews, signatures } from './tables.ts'
import { visibleLetter } from './visible.ts'

type Signing = { letterId: string; sha256: string; code: string }

/**
 * Signs the exact bytes that were shown, named by their hash, with a second factor asked again. Refuses
 * `mail.preview-outdated` when the text, the signer or the ground changed since the preview was made.
 */
export async function signLetter(change: Change, form: Signing): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  const subject = { kind: 'letter', id: letter.id }
  const step = await stepOnDesk(change, subject, 'mail.sign')
  if (step.kind !== 'signature') throw new Refusal('mail.visa-not-signature')
  const preview = await previewShown(change, letter, form.sha256)
  await proveAgain(change.tx, change.person.id, form.code, change.now)
  await passStep(change, step, preview.version)
  const { version, sha256, formula } = preview
  const mark = { signedBy: change.person.id, inPlaceOf: change.inPlaceOf?.id ?? null, signedAt: change.now }
  await change.tx
    .insert(signatures)
    .values({ id: randomUUID(), letterId: letter.id, version, sha256, formula, ...mark })
  const paper = {
    sha256,
    name: `${letter.id}.pdf`,
    type: 'pdf',
    size: preview.size,
    pages: preview.pages,
    text: '',
    flags: [],
  }
  await attachPapers(change, { owner: subject, kind: 'signed', papers: [paper] })
  const [signed] = await change.tx
    .update(letters)
    .set({ signedAt: change.now })
    .where(eq(letters.id, letter.id))
    .returning()
  const reserved = letter.confidentiality === 'reserved'
  await change.record('mail.reply.signed', letter.id, {
    ...{ formula, sha256, version },
    facts: [{ kind: 'letter.signed', thing: letter.id, day: await today(change), sort: letter.type, reserved }],
  })
  return signed ?? letter
}

/** The preview made for this signer, on this ground, of the latest version; anything else must be looked at again. */
async function previewShown(change: Change, letter: Letter, sha256: string) {
  // A signature on one's own desk is given in one's own right; what was lent counts at the absent person's desk only.
  if (!change.inPlaceOf) allow(mailPermissions, { ...change.person, standsInFor: [] }, 'mail.sign')
  const draft = await latestDraft(change.tx, letter.id)
  const [preview] = await change.tx
    .select()
    .from(previews)
    .where(
      and(
        eq(previews.letterId, letter.id),
        eq(previews.signerId, change.person.id),
        eq(previews.version, draft.version),
      ),
    )
    .orderBy(desc(previews.madeAt))
    .limit(1)
  const isAdInterim = preview?.formula === 'ad-interim'
  if (!preview || preview.sha256 !== sha256 || isAdInterim !== Boolean(change.inPlaceOf))
    throw new Refusal('mail.preview-outdated')
  // The page bears the day it was made for: yesterday's cannot be signed today.
  if ((await todayOf(change.tx, preview.madeAt)) !== (await today(change))) throw new Refusal('mail.preview-outdated')
  return preview
}
