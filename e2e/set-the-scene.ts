import type { DemoKey } from '../packages/blocks/people/server/demo-cast.ts'
import type { Office } from './office.ts'

type LetterPage = { letter: { id: string; version: number }; draft: { version: number } | null }
type Directory = { people: { id: string; name: string }[]; units: { id: string; name: string }[] }

/** Does without a screen what a test takes for granted; a refusal here is a fault of the test. */
export async function done(
  office: Office,
  key: DemoKey,
  [path, form]: [path: string, form: unknown],
): Promise<unknown> {
  const { status, data, body } = await office.send(path, form, await office.enter(key))
  if (status !== 200) throw new Error(`${path} was answered ${status}: ${body}`)
  return data
}

/** A letter that came in and waits to be assigned. */
export async function letterToAssign(office: Office, subject: string): Promise<{ id: string; number: string }> {
  const form = {
    ...{ requestKey: crypto.randomUUID(), sender: { name: 'Comité de quartier Lagune Est', kind: 'association' } },
    ...{ subject, type: 'complaint', receivedOn: new Date().toISOString().slice(0, 10), channel: 'counter' },
  }
  return (await done(office, 'clerk', ['mail.registerLetter', form])) as { id: string; number: string }
}

/** A letter of our own, signed, on the dispatch desk. Its signer needs a telephone that has not just been used. */
export async function signedLetter(office: Office, signer: DemoKey, subject: string): Promise<string> {
  const cookie = await office.enter(signer)
  const { data } = await office.ask('people.me', undefined, cookie)
  const personId = (data as { person: { id: string } }).person.id
  const recipient = { name: 'Union des artisans de Kpota', kind: 'association' }
  const outgoing = { requestKey: crypto.randomUUID(), recipient, subject, templateId: null }
  const { id: letterId } = (await done(office, signer, ['mail.startOutgoing', outgoing])) as { id: string }
  const page = (await office.ask('mail.letter', { letterId }, cookie)).data as LetterPage
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Votre demande est accordée.' }] }]
  const text = { subject, recipient: recipient.name, body: { type: 'doc', content } }
  const saved = await done(office, signer, ['mail.saveDraft', { letterId, version: page.draft?.version ?? 0, ...text }])
  const { version } = saved as { version: number }
  await done(office, signer, ['mail.sendRound', { letterId, version, steps: [{ kind: 'signature', personId }] }])
  const { sha256 } = (await done(office, signer, ['mail.preview', { letterId }])) as { sha256: string }
  await done(office, signer, ['mail.sign', { letterId, sha256, code: office.code(signer) }])
  return letterId
}

/** Whoever the office knows, by name. */
export async function directory(office: Office): Promise<Directory> {
  return (await office.ask('people.directory', undefined, await office.enter('clerk'))).data as Directory
}
