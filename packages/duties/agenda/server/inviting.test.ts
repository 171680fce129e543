import { refusalOf, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agendaCounts } from './counts.ts'
import { nextKey, type SmallAgenda, smallAgenda } from './small-agenda.ts'

let office: SmallAgenda
beforeEach(async () => {
  office = await smallAgenda()
})
afterEach(() => office.close())

const secretary = () => office.agenda('secretary')
const invitation = (change: Record<string, unknown> = {}) =>
  office
    .desk('clerk')
    .registerLetter(typedLetter({ type: 'invitation', subject: 'Inauguration du marché de Kpota', ...change }))
const propose = (letterId: string) => secretary().proposeFromLetter({ requestKey: nextKey(), letterId })
const page = (ref: string) => secretary().engagement({ ref })
const textOf = async (letterId: string) =>
  JSON.stringify((await office.desk('secretary').letter({ letterId })).draft?.body)

describe('from a letter', () => {
  test('one click proposes the engagement, asked and undecided, linked both ways', async () => {
    const letter = await invitation()
    expect(await secretary().ofLetter({ letterId: letter.id })).toEqual({ engagements: [], asksForOne: true })
    const { ref } = await propose(letter.id)
    const made = await page(ref)
    expect(made).toMatchObject({
      engagement: { title: 'Inauguration du marché de Kpota', state: 'asked', answer: 'undecided', kind: 'ceremony' },
      source: { kind: 'letter', id: letter.id, number: 'A-2026-00001', title: 'Inauguration du marché de Kpota' },
      participants: [{ name: 'Comité de quartier de Kpota', role: 'host' }],
      diaries: [{ name: 'Adjoua Kpassélo' }],
    })
    const linked = await secretary().ofLetter({ letterId: letter.id })
    expect(linked).toMatchObject({ engagements: [{ ref, state: 'asked', answer: 'undecided' }], asksForOne: false })
    const told = await office.desk('clerk').history({ letterId: letter.id })
    expect(told[0]).toMatchObject({ event: 'agenda.engagement.linked', details: { engagementId: ref } })
    expect(await refusalOf(propose(letter.id))).toBe('agenda.already-proposed')
  })

  test('at the time its subject names', async () => {
    const letter = await invitation({ subject: 'Inauguration du marché, samedi 14 mars 2026 à 10 h 30' })
    const { engagement } = await propose(letter.id)
    expect(engagement.start).toBe('2026-03-14T10:30')
  })

  test('else on the day of the line that asks to attend in the mayor’s place', async () => {
    const letter = await invitation({ type: 'other' })
    expect((await secretary().ofLetter({ letterId: letter.id })).asksForOne).toBe(false)
    const addressee = `person:${office.ids.deputyMayor}`
    const lines = [{ addressee, instruction: 'REPR', dueOn: '2026-03-18' }]
    await office.desk('chief').assign({ letterId: letter.id, version: letter.version, lines })
    expect((await secretary().ofLetter({ letterId: letter.id })).asksForOne).toBe(true)
    expect((await propose(letter.id)).engagement.start).toBe('2026-03-18T10:00')
  })

  test('pressed twice it is proposed once', async () => {
    const letter = await invitation()
    const form = { requestKey: nextKey(), letterId: letter.id }
    const [one, two] = [await secretary().proposeFromLetter(form), await secretary().proposeFromLetter(form)]
    expect(two.ref).toBe(one.ref)
  })

  test('of a reserved letter nothing is told to those who may not read it', async () => {
    const named = [office.ids.chief]
    const letter = await invitation({ confidentiality: 'reserved', named, subject: 'Mariage Zandronique' })
    expect(await refusalOf(propose(letter.id))).toBe('office.not-found')
    const { ref } = await office.agenda('chief').proposeFromLetter({ requestKey: nextKey(), letterId: letter.id })
    expect((await office.agenda('chief').engagement({ ref })).source?.title).toBe('Mariage Zandronique')
    const seen = await page(ref)
    expect(seen.source).toBeNull()
    expect(JSON.stringify([seen, await secretary().invitations({})])).not.toMatch(/zandronique/i)
    expect(await refusalOf(secretary().ofLetter({ letterId: letter.id }))).toBe('office.not-found')
  })
})

describe('the answer', () => {
  const undecided = async () => {
    const letter = await invitation()
    return { letter, ...(await propose(letter.id)) }
  }
  const representative = () => ({
    personId: office.ids.deputyMayor,
    ground: 'deputy' as const,
    speech: 'Mot d’accueil',
  })

  test.each([
    ['attends', 'confirmed', /confirmer ma présence/],
    ['declines', 'declined', /ne me permettent malheureusement pas/],
  ] as const)('“%s” decides the engagement and begins the reply', async (answer, state, words) => {
    const { ref, letter } = await undecided()
    const { replyLetterId } = await secretary().answerInvitation({ ref, version: 1, requestKey: nextKey(), answer })
    expect(await page(ref)).toMatchObject({ engagement: { state, answer }, answeredByName: 'Rosine Adjé' })
    const text = await textOf(replyLetterId ?? '')
    expect(text).toMatch(words)
    expect(text).toContain('Inauguration du marché de Kpota')
    expect(text).not.toContain('{{')
    const { thread } = await office.desk('secretary').letter({ letterId: letter.id })
    expect(thread).toMatchObject([{ id: replyLetterId }])
    expect((await page(ref)).reply?.id).toBe(replyLetterId)
    expect((await secretary().invitations({})).rows).toEqual([])
    expect((await secretary().invitations({ undecided: false })).rows).toMatchObject([{ ref, answer }])
  })

  test('“represented” says by whom, puts it into their diary, and frees the mayor', async () => {
    const { ref } = await undecided()
    const form = { ref, version: 1, requestKey: nextKey(), answer: 'represented' as const }
    expect(await refusalOf(secretary().answerInvitation(form))).toBe('agenda.say-who')
    const { replyLetterId } = await secretary().answerInvitation({ ...form, representative: representative() })
    expect(await textOf(replyLetterId ?? '')).toContain('Firmin Tohoué')
    const made = await page(ref)
    expect(made).toMatchObject({
      engagement: { state: 'confirmed', answer: 'represented' },
      representations: [{ name: 'Firmin Tohoué', state: 'asked', speech: 'Mot d’accueil', ground: 'deputy' }],
    })
    expect(made.diaries).toMatchObject([
      { name: 'Adjoua Kpassélo', part: 'owner' },
      { name: 'Firmin Tohoué', part: 'represents' },
    ])
    const { start, end } = made.engagement
    const free = (diaryId: string) => secretary().conflicts({ diaryIds: [diaryId], start, end })
    expect(await free(office.diary.mayor)).toEqual([])
    expect(await free(office.diary.deputy)).toMatchObject([{ kind: 'booked', otherRef: ref }])
  })

  test('“no reply needed” ends it without a letter, and a letter is only begun when asked for', async () => {
    const { ref } = await undecided()
    const none = await secretary().answerInvitation({ ref, version: 1, requestKey: nextKey(), answer: 'none' })
    expect(none.replyLetterId).toBeNull()
    const other = await undecided()
    const quiet = { ref: other.ref, version: 1, requestKey: nextKey(), answer: 'attends' as const, reply: false }
    expect((await secretary().answerInvitation(quiet)).replyLetterId).toBeNull()
  })

  test('without a letter behind it, a letter of our own is begun, as closed as the engagement', async () => {
    const made = await office.engage({ invitation: true, state: 'asked', contactName: 'Association Sika' }, 'secretary')
    const { replyLetterId } = await secretary().answerInvitation({
      ...{ ref: made.id, version: 1, requestKey: nextKey(), answer: 'attends' },
    })
    const { letter } = await office.desk('secretary').letter({ letterId: replyLetterId ?? '' })
    expect(letter).toMatchObject({ register: 'outgoing', confidentiality: 'internal' })
  })

  test('to a letter one may not read is decided all the same, and somebody else writes the reply', async () => {
    const letter = await invitation({ confidentiality: 'reserved', named: [office.ids.chief] })
    const proposed = { requestKey: nextKey(), letterId: letter.id }
    const { ref } = await office.agenda('chief').proposeFromLetter(proposed)
    const act = { ref, requestKey: nextKey(), answer: 'attends' as const }
    expect((await secretary().answerInvitation({ ...act, version: 1 })).replyLetterId).toBeNull()
    const { version } = (await page(ref)).engagement
    const again = await office.agenda('chief').answerInvitation({ ...act, requestKey: nextKey(), version })
    expect(again.replyLetterId).not.toBeNull()
  })

  test('is given once at a time, by those who may, to what is an invitation', async () => {
    const { ref } = await undecided()
    const answer = (version: number) => ({ ref, version, requestKey: nextKey(), answer: 'attends' as const })
    expect(await refusalOf(office.agenda('adviser').answerInvitation(answer(1)))).toBe('agenda.not-to-answer')
    expect(await refusalOf(office.agenda('technicalAgent').answerInvitation(answer(1)))).toBe('office.not-found')
    await secretary().answerInvitation(answer(1))
    expect(await refusalOf(office.agenda('chief').answerInvitation(answer(1)))).toBe('agenda.engagement-changed')
    const plain = await office.engage()
    const form = { ref: plain.id, version: 1, requestKey: nextKey(), answer: 'attends' as const }
    expect(await refusalOf(secretary().answerInvitation(form))).toBe('agenda.not-invited')
  })

  test('the undecided are counted for those who answer, and paged', async () => {
    for (let one = 0; one < 5; one++) await undecided()
    const count = async (who: 'secretary' | 'technicalAgent') =>
      (await agendaCounts(office.store.read, await office.as(who))).invitations
    expect([await count('secretary'), await count('technicalAgent')]).toEqual([5, 0])
    const first = await secretary().invitations({ limit: 3 })
    const second = await secretary().invitations({ limit: 3, cursor: first.next ?? 0 })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([3, 2, null])
    expect(new Set([...first.rows, ...second.rows].map((row) => row.ref)).size).toBe(5)
  })
})

describe('whoever represents', () => {
  const asked = async (ref: string) => {
    const form = { personId: office.ids.deputyMayor, ground: 'deputy' as const }
    return secretary().represent({ ref, version: (await page(ref)).engagement.version, ...form })
  }
  const deputy = () => office.agenda('deputyMayor')

  test('is asked, sees it among what is asked of them, and says yes', async () => {
    const made = await office.engage()
    const { id } = await asked(made.id)
    expect(await deputy().representationsAsked()).toMatchObject([{ representationId: id, ref: made.id }])
    expect(await refusalOf(secretary().answerRepresentation({ representationId: id, accepts: true }))).toBe(
      'office.not-found',
    )
    await deputy().answerRepresentation({ representationId: id, accepts: true })
    expect(await deputy().representationsAsked()).toEqual([])
    expect(await refusalOf(deputy().answerRepresentation({ representationId: id, accepts: false }))).toBe(
      'agenda.already-answered',
    )
    const { occurrences } = await secretary().window({
      ...{ diaryIds: [office.diary.mayor], from: '2026-03-09', to: '2026-03-10' },
    })
    expect(occurrences).toMatchObject([{ represented: { name: 'Firmin Tohoué', accepted: true } }])
  })

  test('says no: the diary is free again and the invitation undecided', async () => {
    const letter = await invitation()
    const { ref } = await propose(letter.id)
    const { id } = await asked(ref)
    expect((await page(ref)).engagement.answer).toBe('represented')
    await deputy().answerRepresentation({ representationId: id, accepts: false, note: 'En mission' })
    const after = await page(ref)
    expect(after).toMatchObject({ engagement: { answer: 'undecided' }, representations: [{ state: 'declined' }] })
    expect(after.diaries).toHaveLength(1)
  })

  test('is replaced by another, one at a time; or the mayor goes after all', async () => {
    const made = await office.engage()
    await asked(made.id)
    const second = { ref: made.id, version: 2, personId: office.ids.adviser, ground: 'courtesy' as const }
    const { id } = await secretary().represent(second)
    const between = await page(made.id)
    expect(between.diaries.map((one) => one.name)).toEqual(['Adjoua Kpassélo', 'Casimir Dossa'])
    expect(between.representations.filter((one) => one.endedAt === null)).toHaveLength(1)
    await secretary().endRepresentation({ ref: made.id, version: 3, representationId: id })
    expect((await page(made.id)).diaries.map((one) => one.name)).toEqual(['Adjoua Kpassélo'])
    const history = (await secretary().history({ ref: made.id })).map((one) => [one.event, one.details.to])
    expect(history.slice(0, 2)).toEqual([
      ['agenda.representation.ended', 'Casimir Dossa'],
      ['agenda.representation.asked', 'Casimir Dossa'],
    ])
  })

  test('is chosen by those who answer invitations, and by the one who was invited', async () => {
    const made = await office.engage()
    const form = { ref: made.id, personId: office.ids.deputyMayor, ground: 'deputy' as const }
    expect((await office.agenda('sg').engagement({ ref: made.id })).may).toMatchObject({
      represent: true,
      change: false,
    })
    await office.agenda('sg').represent({ ...form, version: 1 })
    await office.agenda('mayor').represent({ ...form, version: 2, personId: office.ids.adviser })
    expect(await refusalOf(office.agenda('adviser').represent({ ...form, version: 3 }))).toBe('agenda.not-your-diary')
  })

  test('cannot be the mayor, nor go to what is cancelled, nor in the place of a room', async () => {
    const made = await office.engage({ with: [office.diary.room] })
    const act = { ref: made.id, version: 1, ground: 'deputy' as const }
    expect(await refusalOf(secretary().represent({ ...act, personId: office.ids.mayor }))).toBe(
      'agenda.represents-oneself',
    )
    const room = { ...act, personId: office.ids.deputyMayor, diaryId: office.diary.room }
    expect(await refusalOf(secretary().represent(room))).toBe('agenda.not-a-person')
    await secretary().cancel({ ref: made.id, version: 1, reason: 'Annulé' })
    expect(await refusalOf(secretary().represent({ ...act, version: 2, personId: office.ids.deputyMayor }))).toBe(
      'agenda.not-to-change',
    )
  })
})

test('found by a word of its title, place or people, with the beginning of the last one, newest first', async () => {
  const made = await office.engage({ place: 'Maison du peuple', participants: [{ name: 'Afi Sossou' }] })
  const later = await office.engage({
    title: 'Réunion de quartier',
    start: '2026-03-10T08:00',
    end: '2026-03-10T09:00',
  })
  const refs = async (text: string) => (await secretary().find({ text })).rows.map((row) => row.ref)
  expect(await refs('quartier')).toEqual([later.id, made.id])
  expect(await refs('sosso')).toEqual([made.id])
  expect(await refs('peuple kpota')).toEqual([made.id])
  expect(await refs('')).toEqual([])
})
