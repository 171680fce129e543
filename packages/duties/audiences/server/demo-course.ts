import { claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { commitmentsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { verifyCommitment } from '@cabinet/blocks/commitments/server/move-commitment.ts'
import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse } from '@cabinet/blocks/people/server/demo-setting.ts'
import { goRound, sendOut } from '@cabinet/duties/mail/server/demo-reply.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { addDays, dayOf } from '@cabinet/office/day.ts'
import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { admitRequest, askToComplete, declareUrgent, refuseAdmission } from './admit-request.ts'
import { bookSlot } from './book-slot.ts'
import { decide } from './decide.ts'
import type { AudienceDesk } from './demo-desk.ts'
import type { DemoRequest } from './demo-requests.ts'
import { askerNamed } from './demo-requests.ts'
import { giveOpinion } from './give-opinion.ts'
import { publicRequest } from './public-request.ts'
import {
  confirmVisit,
  endAudience,
  noteAbsence,
  noteArrival,
  postponeAudience,
  startAudience,
} from './receive-visitor.ts'
import { registerRequest } from './register-request.ts'
import { closeFollowUp, closeRequest, reportAudience } from './report.ts'
import { type Audience, audienceDays, audienceSlots, audiences } from './tables.ts'

/** The life of a request, as far as it goes. */
export async function* courseOf(desk: AudienceDesk, request: DemoRequest): DemoCourse {
  const { id } = await comeIn(desk, request)
  yield* lifeOf(desk, id, request)
}

/** From the pre-audience on. */
export async function* lifeOf(desk: AudienceDesk, audienceId: string, request: DemoRequest): DemoCourse {
  yield* preAudience(desk, audienceId, request)
  const { state } = await audienceNow(desk, audienceId)
  if (state !== 'to-decide' || request.goes.way === 'to-decide') return
  yield desk.minutes(60, 400)
  yield* decided(desk, audienceId, request)
}

export async function audienceNow(desk: AudienceDesk, id: string): Promise<Audience> {
  const [audience] = await desk.store.read.select().from(audiences).where(eq(audiences.id, id))
  if (!audience) throw new Error('The demonstration lost a request.')
  return audience
}

export async function comeIn(desk: AudienceDesk, request: DemoRequest): Promise<Audience> {
  const { who, motive, subject, channel, visitor = '', companions = '', party = 1, wishes = '', details = '' } = request
  const said = { motive, subject, visitor, companions, partySize: party, wishes, details }
  if (channel === 'form') {
    const requestKey = crypto.randomUUID()
    const form = { ...said, requestKey, name: who, phone: '+225 05 00 00 77 01', email: '', locale: 'fr' as const }
    const { number } = await publicRequest(desk.store, form, { ip: '203.0.113.9', userAgent: '' })
    const [made] = await desk.store.read.select().from(audiences).where(eq(audiences.number, number))
    if (made) return made
  }
  const asker = askerNamed(request, await desk.contact(who))
  const form = { ...said, asker, channel: channel as 'counter' | 'phone', phone: '', email: '', letterId: null }
  const by: DemoKey = request.reserved ? 'chief' : channel === 'phone' ? 'secretary' : 'clerk'
  const receivedOn = dayOf(desk.store.clock(), 'UTC')
  return desk.receive(by, 'audiences.register', (change) =>
    registerRequest(change, {
      ...form,
      ...{ requestKey: `demo-audience-${who}-${request.ago}`.slice(0, 64), receivedOn, uploads: [] },
      reserved: request.reserved ?? false,
    }),
  )
}

/** Admitted or not, then the two opinions, in whichever order. */
export async function* preAudience(desk: AudienceDesk, audienceId: string, request: DemoRequest): DemoCourse {
  const { goes, urgent } = request
  if (goes.way === 'received') return
  yield desk.minutes(20, 200)
  const by: DemoKey = request.reserved ? 'chief' : 'secretary'
  const reason = 'why' in goes ? (goes.why ?? '') : ''
  if (goes.way === 'incomplete') {
    await desk.receive(by, 'audiences.admit', (change) => askToComplete(change, { audienceId, reason }))
    return
  }
  if (goes.way === 'inadmissible') {
    await desk.receive(by, 'audiences.admit', (change) => refuseAdmission(change, { audienceId, reason }))
    return yield* toldByLetter(desk, audienceId)
  }
  if (urgent) {
    await desk.receive(by, 'audiences.admit', (change) => declareUrgent(change, { audienceId, reason: urgent }))
    return
  }
  await desk.receive(by, 'audiences.admit', (change) => admitRequest(change, { audienceId, asker: null }))
  yield* opinions(desk, audienceId, request)
}

async function* opinions(desk: AudienceDesk, audienceId: string, request: DemoRequest): DemoCourse {
  const { goes, chief, general } = request
  const isOver = goes.way !== 'pre-audience'
  const sides = [
    { key: 'chief', act: 'audiences.opinion-chief', said: chief ?? (isOver ? ['favourable', ''] : undefined) },
    { key: 'sg', act: 'audiences.opinion-general', said: general ?? (isOver ? ['favourable', ''] : undefined) },
  ] as const
  const unitId = 'to' in goes ? ((await desk.person(goes.to)).units[0] ?? null) : null
  for (const { key, act, said } of desk.happens(0.5) ? sides : sides.toReversed()) {
    if (!said) continue
    yield desk.minutes(30, 500)
    const [view, note] = said
    const form = { audienceId, side: null, view, note, unitId: view === 'orient' ? unitId : null }
    await desk.receive(key, act, (change) => giveOpinion(change, form))
  }
}

/** What the mayor decides, and what follows from it. */
async function* decided(desk: AudienceDesk, audienceId: string, request: DemoRequest): DemoCourse {
  const { goes } = request
  const { version } = await audienceNow(desk, audienceId)
  const note = 'why' in goes && goes.way === 'refused' ? goes.why : ''
  const decision =
    goes.way === 'refused'
      ? 'refuses'
      : goes.way === 'delegated'
        ? 'delegates'
        : goes.way === 'oriented'
          ? 'orients'
          : 'receives'
  const delegateId = goes.way === 'delegated' ? desk.ids[goes.to] : null
  const unitId = goes.way === 'oriented' ? ((await desk.person(goes.to)).units[0] ?? null) : null
  await desk.receive('mayor', 'audiences.decide', (change) =>
    decide(change, { audienceId, version, decision, note, delegateId, unitId }),
  )
  if (decision === 'refuses') return yield* toldByLetter(desk, audienceId)
  if (goes.way === 'delegated' || goes.way === 'oriented') return yield* takenOver(desk, audienceId, goes)
  if (goes.way === 'accepted') return
  yield desk.minutes(60, 300)
  yield* appointment(desk, audienceId, request)
}

/** The letter of an end goes round and leaves, and the request is closed. */
async function* toldByLetter(desk: AudienceDesk, audienceId: string): DemoCourse {
  yield* letterLeaves(desk, audienceId)
  await desk.receive('secretary', 'audiences.schedule', (change) =>
    closeRequest(change, { audienceId, reason: '', letter: false }),
  )
}

async function* letterLeaves(desk: AudienceDesk, audienceId: string): DemoCourse {
  const { replyLetterId, visitor } = await audienceNow(desk, audienceId)
  if (!replyLetterId) return
  yield desk.minutes(60, 300)
  const round = { letterId: replyLetterId, by: 'secretary' as const, readers: [], signer: 'mayor' as const }
  if (!(yield* goRound(desk.mail, round))) return
  yield desk.minutes(30, 240)
  const letter = await visibleLetter(desk.store.read, await desk.person('secretary'), replyLetterId)
  yield* sendOut(desk.mail, { ...letter, to: visitor })
}

type TakenOver = { to: DemoKey; answer?: string }

/** Somebody else receives, or a service takes it over; some answer, some still owe the answer. */
async function* takenOver(desk: AudienceDesk, audienceId: string, { to, answer }: TakenOver): DemoCourse {
  yield* letterLeaves(desk, audienceId)
  if (!answer) return
  yield desk.minutes(600, 3000)
  await desk.receive(to, 'audiences.follow', (change) =>
    closeFollowUp(change, { audienceId, outcome: answer, letter: false }),
  )
}

/** The next free slot of the mayor’s, at least two days away; those of the last day are for whoever waits there. */
async function nextFree(desk: AudienceDesk) {
  const from = addDays(dayOf(desk.store.clock(), 'UTC'), 2)
  const last = dayOf(desk.until, 'UTC')
  const [slot] = await desk.store.read
    .select({ id: audienceSlots.id, start: audienceSlots.start })
    .from(audienceSlots)
    .innerJoin(audienceDays, eq(audienceDays.id, audienceSlots.dayId))
    .where(
      and(
        ...[eq(audienceSlots.state, 'free'), isNull(audienceDays.cancelledAt), gt(audienceSlots.start, from)],
        or(lt(audienceSlots.start, last), gt(audienceSlots.start, addDays(last, 1))),
      ),
    )
    .orderBy(asc(audienceSlots.start))
    .limit(1)
  return slot
}

async function* appointment(desk: AudienceDesk, audienceId: string, request: DemoRequest): DemoCourse {
  const slot = await nextFree(desk)
  if (!slot) return
  const by: DemoKey = request.reserved ? 'chief' : 'secretary'
  await desk.receive(by, 'audiences.schedule', (change) =>
    bookSlot(change, { audienceId, slotId: slot.id, letter: false }),
  )
  const { goes } = request
  if (goes.way === 'postponed') {
    yield desk.minutes(200, 300)
    const reason = goes.why ?? ''
    await desk.receive(by, 'audiences.schedule', (change) =>
      postponeAudience(change, { audienceId, reason, letter: true }),
    )
    return
  }
  if (desk.happens(0.7)) {
    yield desk.minutes(30, 200)
    await desk.receive(by, 'audiences.receive', (change) => confirmVisit(change, audienceId))
  }
  if (goes.way === 'absent') return yield* didNotCome(desk, audienceId, slot.start)
  if (goes.way !== 'held') return
  yield Math.max(1, desk.untilTime(slot.start) - desk.minutes(4, 22))
  yield* received(desk, audienceId, { by, start: slot.start })
  yield desk.minutes(20, 200)
  yield* whatCameOfIt(desk, audienceId, goes)
}

async function* didNotCome(desk: AudienceDesk, audienceId: string, start: string): DemoCourse {
  yield desk.untilTime(start) + 25
  await desk.receive('clerk', 'audiences.receive', (change) => noteAbsence(change, audienceId))
  yield desk.minutes(600, 1500)
  await desk.receive('secretary', 'audiences.schedule', (change) =>
    closeRequest(change, { audienceId, reason: 'Sans nouvelles du comité.', letter: false }),
  )
}

/** Welcomed before the hour, shown in at the hour, seen out before the next. */
async function* received(
  desk: AudienceDesk,
  audienceId: string,
  { by, start }: { by: DemoKey; start: string },
): DemoCourse {
  const { partySize } = await audienceNow(desk, audienceId)
  const arrival = { audienceId, identity: desk.oneOf(['card', 'card', 'known', 'passport']), badge: '', partySize }
  await desk.receive(by, 'audiences.receive', (change) => noteArrival(change, arrival))
  yield desk.untilTime(start) + desk.minutes(1, 4)
  await desk.receive(by, 'audiences.receive', (change) => startAudience(change, audienceId))
  yield desk.minutes(12, 22)
  await desk.receive(by, 'audiences.receive', (change) => endAudience(change, audienceId))
}

type Held = Extract<DemoRequest['goes'], { way: 'held' }>

async function* whatCameOfIt(
  desk: AudienceDesk,
  audienceId: string,
  { report, promise, proof, verified }: Held,
): DemoCourse {
  const [text = '', key, days = 0] = promise ?? []
  const dueOn = addDays(dayOf(desk.store.clock(), 'UTC'), days)
  const commitments = key ? [{ text, lead: await desk.addressee(key), dueOn }] : []
  await desk.receive('mayor', 'audiences.report', (change) =>
    reportAudience(change, { audienceId, report, commitments, letter: false, unitId: null }),
  )
  if (!key || !proof) return
  yield desk.minutes(1500, 4000)
  const now = desk.store.clock()
  const [owed] = await commitmentsOf(desk.store.read, await desk.person('mayor'), {
    kind: 'audience',
    id: audienceId,
    now,
  })
  const commitmentId = owed?.id ?? ''
  await desk.store.change(await desk.person(key), (change) => claimCommitment(change, { commitmentId, proof }))
  if (!verified) return
  yield desk.minutes(200, 900)
  await desk.store.change(await desk.person('mayor'), (change) => verifyCommitment(change, commitmentId))
  yield desk.minutes(100, 400)
  const outcome = 'Engagement tenu et vérifié.'
  await desk.receive('secretary', 'audiences.follow', (change) =>
    closeFollowUp(change, { audienceId, outcome, letter: false }),
  )
}
