import { claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { verifyCommitment } from '@cabinet/blocks/commitments/server/move-commitment.ts'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import { addDays } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { eq } from 'drizzle-orm'
import { answerForm } from '../rules/forms.ts'
import type { Local } from '../rules/local-time.ts'
import { answerInvitation } from './answer-invitation.ts'
import type { DemoLine } from './demo-coming.ts'
import { type AgendaDesk, dayIn } from './demo-desk.ts'
import type { DemoEngagement } from './demo-engagements.ts'
import { makeEngagement } from './make-engagement.ts'
import {
  cancelEngagement,
  declineEngagement,
  holdEngagement,
  noteOutcome,
  postponeEngagement,
} from './move-engagement.ts'
import { publishEngagement } from './publish-engagement.ts'
import { answerRepresentation } from './represent.ts'
import { representations } from './tables.ts'

/** An engagement with its time, and what its courses have to tell each other. */
export type Laid<One extends DemoEngagement = DemoEngagement> = {
  one: One
  start: Local
  end: Local
  /** Once it was made. */
  id?: string
  /** What it is put off to. */
  next?: { start: Local; end: Local }
}

/** Minutes of office hours. */
export const officeDay = 480

/** Who writes it down: what is personal its owner, the hours at the desk the secretary, the rest the protocol. */
function writerOf({ confidentiality, kind }: DemoEngagement): DemoKey {
  if (confidentiality === 'personal') return 'mayor'
  return kind === 'audience' || kind === 'desk' ? 'secretary' : 'protocol'
}

/** Written into its diary, and shown to the public where it may be. */
export async function* make(
  desk: AgendaDesk,
  laid: Laid,
  rest: { invitation?: true; state?: 'asked' } = {},
): DemoCourse {
  const { one, start, end } = laid
  const { id } = await desk.act(writerOf(one), (change) =>
    makeEngagement(change, desk.draft(one, { start, end, ...rest })),
  )
  laid.id = id
  if (!one.publish) return
  yield desk.minutes(20, 120)
  await desk.act('protocol', (change) => publishEngagement(change, { ref: id, publishable: true }))
}

/** It took place, and somebody says what came of it; or it did not, and somebody says why. */
export async function* end(desk: AgendaDesk, laid: Laid): DemoCourse {
  const { one, id: ref } = laid
  if (!one.ends || !ref) return
  if (one.ends.way === 'held') return yield* outcome(desk, laid, ref)
  const { reason } = one.ends
  if (one.ends.way === 'declined') await desk.act('chief', (change) => declineEngagement(change, { ref, reason }))
  else if (one.ends.way === 'cancelled')
    await desk.act('protocol', (change) => cancelEngagement(change, { ref, reason }))
  else yield* putOff(desk, { laid, ref, reason })
}

/** The other time was found with everybody's diary in hand; some days later it is held. */
async function* putOff(desk: AgendaDesk, off: { laid: Laid; ref: string; reason: string }): DemoCourse {
  const { laid, ref, reason } = off
  const form = { ref, reason, requestKey: `demo-agenda-off-${ref}`, to: laid.next ?? null }
  const { next } = await desk.act('protocol', (change) => postponeEngagement(change, form))
  if (!next || laid.one.ends?.way !== 'postponed') return
  yield laid.one.ends.by * officeDay
  if (next.endsAt < desk.store.clock()) await desk.act('protocol', (change) => holdEngagement(change, { ref: next.id }))
}

async function* outcome(desk: AgendaDesk, { one }: Laid, ref: string): DemoCourse {
  if (one.ends?.way !== 'held') return
  const { outcome: said, promises = [] } = one.ends
  const today = dayIn(desk.store.clock())
  const commitments = promises.map(({ text, lead, days, to }) => ({
    ...{ kind: 'promise' as const, text, lead: `person:${desk.ids[lead]}` },
    ...{ contactId: to ? desk.contact(to) : null, dueOn: desk.worked(addDays(today, days)) },
  }))
  const form = { ref, outcome: said, commitments, followUp: null }
  await desk.act(one.owner === 'deputyMayor' ? 'protocol' : 'secretary', (change) => noteOutcome(change, form))
  const [first] = promises
  // Two out of three are kept; the others are what the office is late with.
  if (first && first.text.length % 3 !== 0) yield* keepPromise(desk, ref, first.lead)
}

async function* keepPromise(desk: AgendaDesk, engagementId: string, lead: DemoKey): DemoCourse {
  yield desk.minutes(1500, 6000)
  const asked = { kind: 'engagement', id: engagementId, now: desk.store.clock() } as const
  const [owed] = await commitmentsOf(desk.store.read, await desk.person('mayor'), asked)
  if (!owed) return
  const proof = 'Fait : compte rendu transmis au cabinet.'
  await desk.act(lead, (change) => claimCommitment(change, { commitmentId: owed.id, proof }))
  yield desk.minutes(200, 1200)
  await desk.act('mayor', (change) => verifyCommitment(change, owed.id))
}

/** An invitation for which somebody goes in the mayor's place. */
export async function* sendDeputy(desk: AgendaDesk, laid: Laid<DemoLine>): DemoCourse {
  yield* make(desk, laid, { invitation: true, state: 'asked' })
  const { represented } = laid.one
  if (!laid.id || !represented) return
  yield desk.minutes(60, 240)
  const { by, accepts, speech = '', note = '' } = represented
  const representative = { personId: desk.ids[by], ground: 'deputy' as const, speech, note }
  await answer(desk, { ref: laid.id, answer: 'represented', representative })
  if (!accepts) return
  yield desk.minutes(20, 90)
  await accept(desk, laid.id)
}

type Answer = {
  ref: string
  answer: 'attends' | 'represented' | 'declines' | 'none'
  reason?: string
  reply?: boolean
  representative?: { personId: string; ground: 'deputy'; speech: string; note: string } | null
}

/** The secretary answers; where no reply can be begun, a telephone call has to do. */
export async function answer(desk: AgendaDesk, said: Answer): Promise<void> {
  const version = await desk.versionOf(said.ref)
  const form = { requestKey: `demo-answer-${said.ref}`, version, ...said }
  const give = (reply: boolean) =>
    desk.act('secretary', (change) => answerInvitation(change, answerForm.parse({ ...form, reply })))
  try {
    await give(said.reply ?? true)
  } catch (error) {
    if (!(error instanceof Refusal) || said.reply === false) throw error
    await give(false)
  }
}

/** The deputy says yes. */
export async function accept(desk: AgendaDesk, engagementId: string): Promise<void> {
  const { read } = desk.store
  const [asked] = await read.select().from(representations).where(eq(representations.engagementId, engagementId))
  if (!asked) return
  const yes = { representationId: asked.id, accepts: true, note: '' }
  await desk.act('deputyMayor', (change) => answerRepresentation(change, yes))
}
