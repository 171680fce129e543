import { commitmentSeries, commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { letPersonLeave } from '@cabinet/blocks/people/server/let-person-leave.ts'
import { refusalOf, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directivesPermissions } from '../rules/permissions.ts'
import { nextKey, type SmallDirectives, smallDirectives } from './small-directives.ts'

let office: SmallDirectives
beforeEach(async () => {
  office = await smallDirectives()
})
afterEach(() => office.close())

const levelOf = async (id: string) => {
  const [one] = await office.store.read.select().from(commitments).where(eq(commitments.id, id))
  return one?.escalation
}
const at = (day: string, hour = '08:00') => office.at(`${day}T${hour}:00Z`)

describe('silence', () => {
  test('it is carried from the lead to the head, to the chef de cabinet, to the mayor’s sheet, once each', async () => {
    const id = await office.note()
    const course = [
      ['2026-03-03', null],
      ['2026-03-04', 'lead'],
      ['2026-03-06', 'head'],
      ['2026-03-10', 'chief'],
      ['2026-03-20', 'chief'],
      ['2026-04-03', 'mayor'],
      ['2026-05-20', 'mayor'],
    ] as const
    for (const [day, level] of course) {
      at(day)
      await office.tick(2)
      await office.tick()
      expect([day, await levelOf(id)]).toEqual([day, level])
    }
    expect((await office.events(id)).slice(1)).toEqual([
      ...['commitment.reminded', 'commitment.carried-to-head', 'commitment.carried-to-chief'],
      'commitment.carried-to-mayor',
    ])
  })

  test('not at night, not on a day the office is closed', async () => {
    const id = await office.note()
    at('2026-03-04', '03:00')
    await office.tick()
    expect(await levelOf(id)).toBe(null)
    at('2026-03-07')
    await office.tick()
    expect(await levelOf(id)).toBe(null)
  })

  test('it begins anew when the lead has read it, and when another day is agreed', async () => {
    const id = await office.note()
    at('2026-03-10')
    await office.tick()
    expect(await levelOf(id)).toBe('chief')
    await office.desk('technicalAgent').commitmentAcknowledge({ commitmentId: id })
    await office.tick()
    expect(await levelOf(id)).toBe(null)
    at('2026-03-24')
    await office.tick()
    expect(await levelOf(id)).toBe('head')
    await office
      .desk('mayor')
      .commitmentPostpone({ commitmentId: id, to: '2026-04-30', reason: 'Les poteaux tardent.' })
    await office.tick()
    expect(await levelOf(id)).toBe(null)
    at('2026-05-05')
    await office.tick()
    expect(await levelOf(id)).toBe('head')
    await office.desk('technicalAgent').commitmentClaim({ commitmentId: id, proof: 'Photo.' })
    at('2026-06-30')
    await office.tick()
    expect(await levelOf(id)).toBe(null)
  })

  test('a unit without a head goes to the next step, and the journal says so', async () => {
    const id = await office.note({ lead: `person:${office.ids.protocol}` })
    at('2026-03-06')
    await office.tick()
    expect(await levelOf(id)).toBe('chief')
    expect(await office.events(id)).toContain('commitment.without-head')
  })

  test('a head who leads is not told of their own silence: the chef de cabinet is', async () => {
    const id = await office.note({ lead: `person:${office.ids.technicalHead}` })
    at('2026-03-06')
    await office.tick()
    expect(await levelOf(id)).toBe('chief')
    expect((await office.sent()).map((one) => one.to.name)).toEqual(['Ekoué Mensavi'])
  })

  test('each person gets one message a day with all that concerns them, and an address to open it', async () => {
    const first = await office.note()
    await office.note({ text: 'Réparer la pompe de Kpota' })
    at('2026-03-06')
    await office.tick()
    const emails = await office.sent()
    expect(emails.map((one) => one.to.name)).toEqual(['Solange Kadio'])
    expect(emails[0]?.subject).toBe('Ville de Port-Amande\u202f: 2 engagements sans réponse')
    for (const said of ['lampadaires', 'pompe de Kpota', `https://cabinet.example/suivi/${first}`, '20/03/2026'])
      expect(emails[0]?.text).toContain(said)
  })

  test('whoever stands in for an absent lead hears of it too, and nothing of what is reserved', async () => {
    await office.change('technicalHead', (change) =>
      grantStandIn(change, {
        ...{
          absentId: office.ids.technicalHead,
          standInId: office.ids.socialHead,
          from: '2026-03-02',
          to: '2026-03-13',
        },
        ...{ acts: ['directives.read'], reserved: false },
        permissions: { ...peoplePermissions, ...directivesPermissions },
      }),
    )
    const lead = `person:${office.ids.technicalHead}`
    await office.note({ text: 'Poser les bordures', lead, dueOn: '2026-03-20' })
    await office.note({ text: 'Réserver le terrain', lead, dueOn: '2026-03-20', reserved: true })
    at('2026-03-04')
    await office.tick()
    const told = (await office.sent()).map((one) => [
      one.to.name,
      one.text.includes('bordures'),
      one.text.includes('•', one.text.indexOf('•') + 1),
    ])
    expect(told.sort()).toEqual([
      ['Désiré Agossou', true, false],
      ['Solange Kadio', true, true],
    ])
  })

  test('what was answered between the asking and the sending is not written about', async () => {
    const id = await office.note()
    at('2026-03-04')
    await office.tick()
    await office.desk('technicalAgent').commitmentAcknowledge({ commitmentId: id })
    expect(await office.sent()).toEqual([])
  })

  test('of something reserved only its lead and whoever’s word it is hear, and not its words', async () => {
    const { mayor, chief } = office.ids
    const named = { confidentiality: 'reserved', named: [chief, mayor] }
    const letter = await office.mail('clerk').registerLetter(typedLetter(named))
    await office.note({ source: { kind: 'letter', id: letter.id } })
    at('2026-03-04')
    await office.tick()
    at('2026-03-10')
    await office.tick()
    const emails = await office.sent()
    expect(emails.map((one) => one.to.name)).toEqual(['Adjoua Kpassélo'])
    expect(emails[0]?.text).toContain('Un engagement réservé')
    expect(emails[0]?.text).not.toContain('lampadaires')
  })

  test('the office’s own delays are kept by the chef de cabinet, and a step may be left out', async () => {
    const delays = (await office.desk('chief').delays()).map((one) =>
      one.level === 'head' ? { ...one, afterIssue: null } : { ...one, afterIssue: 1 },
    )
    expect(await refusalOf(office.desk('sg').delaysSave({ delays }))).toBe('office.not-your-post')
    await office.desk('chief').delaysSave({ delays })
    expect((await office.desk('chief').delays()).map((one) => one.afterIssue)).toEqual([1, null, 1, 1])
    const id = await office.note()
    at('2026-03-03')
    await office.tick()
    expect(await levelOf(id)).toBe('mayor')
  })
})

describe('what comes back', () => {
  const series = (change: Record<string, unknown> = {}) =>
    office.desk('chief').seriesStart({
      ...{ requestKey: nextKey(), text: 'Faire le point des chantiers', lead: `person:${office.ids.technicalHead}` },
      ...{ every: 1, of: 'months' as const, firstOn: '2026-03-31', ahead: 5, ...change },
    })
  const given = () => office.store.read.select().from(commitments).orderBy(asc(commitments.seq))

  test('each is given so many working days before its day, exactly once, whatever the processes', async () => {
    const { id } = await series()
    at('2026-03-23')
    await office.tick(3)
    expect(await given()).toEqual([])
    at('2026-03-24')
    await office.tick(3)
    await office.tick(2)
    expect(await given()).toMatchObject([
      { dueOn: '2026-03-31', issuedOn: '2026-03-24', seriesId: id, state: 'issued', notedBy: office.ids.chief },
    ])
    at('2026-04-30')
    await office.tick(3)
    expect((await given()).map((one) => one.dueOn)).toEqual(['2026-03-31', '2026-04-30'])
    const [one] = await given()
    expect(await office.facts(one?.id ?? '')).toMatchObject([{ kind: 'commitment.issued', day: '2026-03-24' }])
  })

  test('of those whose day passed while nobody’s clock ran, the last is given and due that day', async () => {
    await series({ every: 1, of: 'weeks', firstOn: '2026-03-09', ahead: 0 })
    at('2026-04-01')
    await office.tick()
    expect((await given()).map((one) => one.dueOn)).toEqual(['2026-04-01'])
    expect((await office.desk('chief').seriesList())[0]?.nextOn).toBe('2026-04-06')
  })

  test('ended, it comes back no more; what was given stays owed', async () => {
    const { id } = await series({ firstOn: '2026-03-03', ahead: 1, every: 1, of: 'weeks' })
    await office.tick()
    expect(await refusalOf(office.desk('socialHead').seriesEnd({ seriesId: id }))).toBe('office.not-found')
    await office.desk('chief').seriesEnd({ seriesId: id })
    expect(await refusalOf(office.desk('chief').seriesEnd({ seriesId: id }))).toBe('commitments.series-over')
    at('2026-03-20')
    await office.tick()
    expect((await given()).map((one) => one.state)).toEqual(['issued'])
  })

  test('whose lead has gone, it stops and says so; nothing is given', async () => {
    const { id } = await series()
    const gone = { personId: office.ids.technicalHead, day: '2026-03-02' }
    await office.change('administrator', (inHand) => letPersonLeave(inHand, gone))
    at('2026-03-24')
    await office.tick(2)
    expect(await given()).toEqual([])
    expect(await office.events(id)).toEqual(['series.started', 'series.stopped'])
    const [row] = await office.store.read.select().from(commitmentSeries)
    expect(row?.endedAt).not.toBe(null)
  })

  test('it is listed for the direction, for its lead, and for whoever began it', async () => {
    await series()
    for (const key of ['chief', 'mayor', 'technicalHead'] as const)
      expect((await office.desk(key).seriesList()).map((one) => one.leadName)).toEqual(['Solange Kadio'])
    expect(await office.desk('socialHead').seriesList()).toEqual([])
    expect(await refusalOf(office.desk('technicalAgent').seriesList())).toBe('office.not-your-post')
  })

  test('a head lets come back what they ask for themselves, not on the mayor’s word', async () => {
    const form = { text: 'Rendre le point des chantiers', lead: `person:${office.ids.technicalAgent}`, ahead: 0 }
    const weekly = { every: 1, of: 'weeks' as const, firstOn: '2026-03-02' }
    const start = (authority: 'mayor' | 'direction') =>
      office.desk('technicalHead').seriesStart({ ...form, ...weekly, authority, requestKey: nextKey() })
    expect(await refusalOf(start('mayor'))).toBe('directives.not-your-word')
    await start('direction')
    await office.tick()
    const [given] = await office.store.read.select().from(commitments)
    expect([given?.authority, given?.authorityId]).toEqual(['direction', office.ids.technicalHead])
  })

  test('the same press sent twice is one series', async () => {
    const requestKey = nextKey()
    expect(await series({ requestKey })).toEqual(await series({ requestKey }))
  })
})
