import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import { plainToRichText, type RichText } from '@cabinet/paper/rich-text.ts'
import { and, eq } from 'drizzle-orm'
import { mergeRichText } from '../rules/merge-fields.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { DemoLetter } from './demo-letters.ts'
import { dispatchLetter } from './dispatch-letter.ts'
import { draftReply } from './draft-letter.ts'
import { latestDraft, saveDraft } from './save-draft.ts'
import { noteProof, sendByEmail } from './send-by-email.ts'
import { giveVisa, returnDraft, sendRound } from './send-round.ts'
import { dispatchLines, type Letter } from './tables.ts'

const closing = 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.'

/** Which shipped text begins the reply to a type of letter, and what the writer puts in its fields. */
const texts: Record<string, readonly [template: string, fields: Record<string, string>]> = {
  audience: ['fr-audience-granted', { jour: 'jeudi prochain', heure: '10 heures' }],
  invitation: ['fr-invitation-thanks', { representant: 'mon premier adjoint' }],
  complaint: ['fr-passed-on', { service: 'la Direction des services techniques' }],
  petition: ['fr-acknowledgement', {}],
  appeal: ['fr-documents-missing', { pieces: 'un extrait du plan cadastral et une copie de votre pièce d’identité' }],
  grant: ['fr-documents-missing', { pieces: 'les comptes du dernier exercice et un relevé d’identité bancaire' }],
  job: ['fr-unfavourable', { motif: 'aucun poste correspondant à votre profil n’étant actuellement vacant' }],
  agreement: ['fr-favourable', { service: 'mon Secrétaire général' }],
  convocation: ['fr-favourable', { service: 'la Direction des affaires financières' }],
  other: ['fr-favourable', { service: 'mon secrétariat particulier' }],
}
const usual = ['fr-acknowledgement', {}] as const
const returns = [
  'Le ton est trop sec : remercier d’abord.',
  'Indiquer qui le correspondant doit contacter, et avec quel numéro.',
  'Vérifier la date du courrier cité.',
  'Trop long : une page suffit.',
] as const

export const bodyOf = (lines: readonly string[]): RichText =>
  plainToRichText(['Madame, Monsieur,', ...lines, closing].join('\n'))

/** The text of a reply, begun from its template and finished by its author. */
export async function writeReply(desk: DemoDesk, by: DemoKey, { letter, told }: { letter: Letter; told: DemoLetter }) {
  const [templateId, fields] = texts[told.type] ?? usual
  const reply = await desk.act(by, 'mail.draft', (change) =>
    draftReply(change, { requestKey: `demo-reply-${letter.id}`, letterId: letter.id, templateId }),
  )
  const draft = await latestDraft(desk.store.read, reply.id)
  const body = told.reply ? bodyOf(told.reply) : mergeRichText(draft.body, fields)
  await save(desk, by, { letterId: reply.id, body })
  return reply
}

async function save(
  desk: DemoDesk,
  by: DemoKey,
  { letterId, body }: { letterId: string; body?: RichText },
): Promise<void> {
  const draft = await latestDraft(desk.store.read, letterId)
  const { version, subject, recipient } = draft
  const text = { ...(body ?? draft.body), type: 'doc' as const }
  await desk.act(by, 'mail.draft', (change) => saveDraft(change, { letterId, version, subject, recipient, body: text }))
}

type Round = {
  letterId: string
  by: DemoKey
  readers: readonly DemoKey[]
  signer: DemoKey
  stopsAt?: DemoLetter['stopsAt']
}

/** Round the desks: visas, sometimes a return, then the signature. True once it is signed. */
export async function* goRound(
  desk: DemoDesk,
  { letterId, by, readers, signer, stopsAt }: Round,
): AsyncGenerator<number, boolean> {
  const steps = [...readers.map((key) => ({ kind: 'visa' as const, key })), { kind: 'signature' as const, key: signer }]
  const asked = steps.map(({ kind, key }) => ({ kind, personId: desk.ids[key] }))
  const start = async () => {
    const { version } = await latestDraft(desk.store.read, letterId)
    await desk.act(by, 'mail.draft', (change) => sendRound(change, { letterId, version, steps: asked }))
  }
  await start()
  if (stopsAt === 'visa') return false
  const pickiest = readers.at(-1)
  if (!stopsAt && pickiest && readers.length === 1 && desk.happens(0.2)) {
    yield desk.minutes(30, 240)
    const reason = desk.oneOf(returns)
    await desk.act(pickiest, 'mail.visa', (change) => returnDraft(change, { letterId, toPosition: null, reason }))
    yield desk.minutes(60, 300)
    await save(desk, by, { letterId })
    await start()
  }
  for (const key of readers) {
    yield desk.minutes(20, 200)
    const { version } = await latestDraft(desk.store.read, letterId)
    await desk.act(key, 'mail.visa', (change) => giveVisa(change, { letterId, version }))
  }
  if (stopsAt === 'signature') return false
  yield desk.minutes(30, 360)
  await desk.sign(signer, letterId)
  return stopsAt !== 'dispatch'
}

const modes = ['e-mail', 'bearer', 'post', 'counter', 'registered-post'] as const
const proofs: Record<string, string> = {
  bearer: 'Décharge signée au cahier de transmission',
  counter: 'Retiré au guichet, pièce d’identité présentée',
  'registered-post': 'Accusé de réception postal',
}

/** Out of the door: to whom it is addressed, the way they are best reached, and what proves it. */
export async function* sendOut(desk: DemoDesk, letter: Letter & { to: string }): AsyncGenerator<number, void> {
  const by =
    letter.confidentiality === 'reserved' ? 'secretary' : desk.oneOf(['clerk', 'clerk', 'secondClerk', 'registryHead'])
  const contact = await desk.contact(letter.to)
  const wished = desk.oneOf(modes)
  const mode = wished === 'e-mail' && !contact?.email ? 'post' : wished
  const { id: contactId = null, address = '', email = '' } = contact ?? {}
  const recipient = { contactId, name: letter.to, address, email, mode, certifiedCopy: false }
  await desk.act(by, 'mail.dispatch', (change) =>
    dispatchLetter(change, { letterId: letter.id, recipients: [recipient] }),
  )
  const of = and(eq(dispatchLines.letterId, letter.id), eq(dispatchLines.position, 0))
  const [line] = await desk.store.read.select().from(dispatchLines).where(of)
  if (!line) return
  if (mode === 'e-mail') return leaveByEmail(desk, line.id)
  const proof = proofs[mode]
  if (!proof) return
  yield desk.minutes(200, 1200)
  await desk.act(by, 'mail.dispatch', (change) => noteProof(change, { lineId: line.id, proof }))
}

/** At the demonstration nothing leaves the building; an address in ten is refused. */
async function leaveByEmail(desk: DemoDesk, lineId: string): Promise<void> {
  const tools = { store: desk.store, files: desk.files, mailer: { send: async () => undefined } }
  if (desk.happens(0.1)) return sendByEmail.giveUp?.({ lineId }, tools, '550 boîte aux lettres inconnue')
  return sendByEmail.run({ lineId }, tools)
}
