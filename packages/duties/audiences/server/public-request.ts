import { officeOf, today } from '@cabinet/blocks/people/server/office-now.ts'
import { hashOfSecret, newToken } from '@cabinet/blocks/people/server/secret.ts'
import { addressOf, knock } from '@cabinet/blocks/people/server/tries.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads, Store } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { PublicForm } from '../rules/forms.ts'
import { publicStage } from '../rules/public-stage.ts'
import { choicesOf } from './motives.ts'
import { changed } from './move-on.ts'
import { audiences } from './tables.ts'
import { requestOfKey, writeRequest } from './write-request.ts'

/** Nobody signed in wrote it: what stands in the place of a name. */
const thePublic = 'public'

/** What a stranger needs to fill the form. */
export async function publicChoices(read: Reads) {
  const { motives } = await choicesOf(read)
  return {
    office: (await officeOf(read))?.name ?? '',
    motives: motives.map(({ code, labelFr, labelEn }) => ({ code, labelFr, labelEn })),
  }
}

/**
 * A request from outside: anybody, a few a day from one address and fifty in ten minutes from all together. The receipt is
 * shown once; only its hash is kept. Refuses `people.too-many-tries`.
 */
export async function publicRequest(store: Store, form: PublicForm, from: { ip: string; userAgent: string }) {
  await knock(store, { account: `audience-form:${addressOf(from)}`, address: 'audience-form:everybody' })
  const token = newToken()
  const number = await store.change(theOffice, (change) => writePublicRequest(change, form, hashOfSecret(token)))
  return { number, token }
}

/** Whoever sends the form a second time knows its key, and gets a fresh receipt for the same request. */
async function writePublicRequest(change: Change, form: PublicForm, tokenHash: string): Promise<string> {
  const { name, locale: _, ...told } = form
  const requestKey = `public:${form.requestKey}`
  const already = await requestOfKey(change, requestKey)
  if (already) {
    await changed(change, already, { tokenHash })
    await change.record('audiences.request.asked-again', already.id)
    return already.number
  }
  if ((await choicesOf(change.tx)).motives.every((one) => one.code !== form.motive))
    throw new Refusal('audiences.unknown-motive')
  const written = await writeRequest(change, {
    ...told,
    ...{ requestKey, contactId: null, visitor: form.visitor || name, channel: 'form', letterId: null },
    companions: [form.visitor && form.visitor !== name ? name : '', form.companions].filter(Boolean).join('\n'),
    ...{ reserved: false, receivedOn: await today(change), registeredBy: thePublic, tokenHash },
  })
  await change.record('audiences.request.came-in', written.id, { number: written.number })
  return written.number
}

/** How far a request is, for whoever holds its receipt: the stage in plain words and nothing else. */
export async function publicState(read: Reads, token: string) {
  const [audience] = await read
    .select({ number: audiences.number, state: audiences.state, receivedOn: audiences.receivedOn })
    .from(audiences)
    .where(eq(audiences.tokenHash, hashOfSecret(token)))
  if (!audience) throw notFound()
  const { number, state, receivedOn } = audience
  return { number, receivedOn, stage: publicStage(state) }
}
