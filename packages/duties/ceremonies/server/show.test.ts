import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { driftOf } from '../rules/show-drift.ts'
import { showTimes } from '../rules/show-times.ts'
import { type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { showLines } from './tables.ts'

let office: SmallCeremonies
let ceremonyId: string
const lines: Record<string, string> = {}
const desk = () => office.ceremonies('protocol')

const line = (title: string, minutes: number) => ({ ceremonyId, title, minutes, kind: 'other' as const })

beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open()).id
  await office.store.upkeep((tx) => tx.delete(showLines))
  for (const [title, minutes] of [
    ['Couleurs', 10],
    ['Discours', 20],
    ['Gerbe', 10],
  ] as const)
    lines[title] = (await desk().showSave(line(title, minutes))).lineId
  office.at('2026-08-07T08:30:00Z')
})
afterEach(() => office.close())

const show = () => desk().show({ ceremonyId })
const act = (title: string) => ({ ceremonyId, lineId: lines[title] ?? '' })
const titles = async () => (await show()).lines.map((one) => one.title)
const drift = async () => {
  const { lines: all, startsAt } = await show()
  return driftOf(showTimes(all, { start: startsAt, now: office.store.clock().getTime() }))
}

describe('a programme', () => {
  test('is written, put in another order, shortened by a line', async () => {
    const { lineId } = await desk().showSave({ ...line('Accueil', 5), after: lines.Couleurs ?? null })
    expect(await titles()).toEqual(['Couleurs', 'Accueil', 'Discours', 'Gerbe'])
    await desk().showMove({ ceremonyId, lineId, to: 0 })
    expect(await titles()).toEqual(['Accueil', 'Couleurs', 'Discours', 'Gerbe'])
    await desk().showMove({ ceremonyId, lineId, to: 200 })
    expect(await titles()).toEqual(['Couleurs', 'Discours', 'Gerbe', 'Accueil'])
    await desk().showRemove({ ceremonyId, lineId })
    expect(await titles()).toEqual(['Couleurs', 'Discours', 'Gerbe'])
    expect(await refusalOf(desk().showRemove({ ceremonyId, lineId }))).toBe('ceremonies.show-line-gone')
  })

  test('names colleagues, guests and fixed hours', async () => {
    const guestOf = await office.invite(ceremonyId, ['prefect'])
    const named = { ownerId: office.ids.protocol, guestId: guestOf('prefect').id, fixedAt: '09:15' }
    await desk().showSave({ ...line('Discours', 20), ...act('Discours'), ...named })
    const [, speech] = (await show()).lines
    expect(speech).toMatchObject({ owner: 'Anselme Okpé', fixedClock: '09:15' })
    expect(speech?.guest).toBe('M. Bakary Sanogo, Préfet du département des Lagunes')
    expect(speech?.fixedAt).toBe(Date.parse('2026-08-07T09:15:00Z'))
  })

  test('names nobody from elsewhere', async () => {
    const elsewhere = await office.open({ title: 'Vœux', start: '2026-09-07T08:30', end: null })
    const guestOf = await office.invite(elsewhere.id, ['prefect'])
    const form = { ...line('Discours', 5), ...act('Discours') }
    expect(await refusalOf(desk().showSave({ ...form, guestId: guestOf('prefect').id }))).toBe(
      'ceremonies.show-unknown-guest',
    )
    expect(await refusalOf(desk().showSave({ ...form, ownerId: 'nobody' }))).toBe('ceremonies.show-unknown-owner')
    expect(await refusalOf(desk().showSave({ ...form, speechId: 'none' }))).toBe('ceremonies.show-unknown-speech')
    const wrong = desk().showSave({ ...form, fixedAt: '25:00' })
    await expect(wrong).rejects.toThrow()
  })
})

describe('on the day', () => {
  test('one press begins the next and ends what was running', async () => {
    await desk().showStart(act('Couleurs'))
    office.later(13)
    await desk().showStart(act('Discours'))
    const [colours, speech] = (await show()).lines
    expect([colours?.endedAt, speech?.startedAt]).toEqual([
      Date.parse('2026-08-07T08:43:00Z'),
      Date.parse('2026-08-07T08:43:00Z'),
    ])
    expect(await drift()).toEqual({ now: 3, atEnd: 3, missed: [] })
  })

  test('begun by mistake, it waits again and what its beginning had ended goes on; ended by mistake, it goes on too', async () => {
    await desk().showStart(act('Couleurs'))
    office.later(4)
    await desk().showStart(act('Discours'))
    office.later(1)
    await desk().showReset(act('Discours'))
    const since = Date.parse('2026-08-07T08:30:00Z')
    expect((await show()).lines[0]).toMatchObject({ startedAt: since, endedAt: null })
    expect((await show()).lines[1]?.startedAt).toBeNull()
    await desk().showEnd(act('Couleurs'))
    await desk().showResume(act('Couleurs'))
    expect((await show()).lines[0]).toMatchObject({ startedAt: since, endedAt: null })
    expect(await refusalOf(desk().showResume(act('Gerbe')))).toBe('ceremonies.show-line-waiting')
  })

  test('what had ended before does not go on when the next is put back', async () => {
    await desk().showStart(act('Couleurs'))
    office.later(4)
    await desk().showEnd(act('Couleurs'))
    office.later(2)
    await desk().showStart(act('Discours'))
    await desk().showReset(act('Discours'))
    expect((await show()).lines[0]?.endedAt).toBe(Date.parse('2026-08-07T08:34:00Z'))
  })

  test('the page says what the office’s clock shows', async () => {
    office.later(4)
    expect((await show()).now).toBe(Date.parse('2026-08-07T08:34:00Z'))
  })

  test('pressed on two telephones it began once', async () => {
    await desk().showStart(act('Couleurs'))
    office.later(1)
    await office.ceremonies('chief').showStart(act('Couleurs'))
    expect((await show()).lines[0]?.startedAt).toBe(Date.parse('2026-08-07T08:30:00Z'))
  })

  test('a cut speech makes up for the delay; it may get its minutes back', async () => {
    await desk().showStart(act('Couleurs'))
    office.later(16)
    await desk().showStart(act('Discours'))
    expect((await drift()).atEnd).toBe(6)
    await desk().showCut({ ...act('Discours'), cutTo: 14 })
    expect((await drift()).atEnd).toBe(0)
    await desk().showCut({ ...act('Discours'), cutTo: null })
    expect((await drift()).atEnd).toBe(6)
    expect(await refusalOf(desk().showCut({ ...act('Discours'), cutTo: 20 }))).toBe('ceremonies.show-cut-longer')
  })

  test('what is left out is over, and can be taken up again', async () => {
    await desk().showSkip(act('Discours'))
    expect(await refusalOf(desk().showStart(act('Discours')))).toBe('ceremonies.show-line-over')
    await desk().showReset(act('Discours'))
    await desk().showStart(act('Discours'))
    expect(await refusalOf(desk().showSkip(act('Discours')))).toBe('ceremonies.show-line-over')
    expect(await refusalOf(desk().showRemove(act('Discours')))).toBe('ceremonies.show-line-over')
    await desk().showEnd(act('Discours'))
    expect(await refusalOf(desk().showEnd(act('Gerbe')))).toBe('ceremonies.show-line-waiting')
  })
})

describe('whoever', () => {
  test('begins a ceremony of next month is told it is too early', async () => {
    office.at('2026-07-07T08:30:00Z')
    expect(await refusalOf(desk().showStart(act('Couleurs')))).toBe('ceremonies.show-too-early')
  })

  test('owns a line reads the run of show and holds it; others do not know it', async () => {
    const head = office.ceremonies('technicalHead')
    expect(await refusalOf(head.show({ ceremonyId }))).toBe('office.not-found')
    expect(await refusalOf(head.showStart(act('Couleurs')))).toBe('office.not-found')
    await desk().showSave({ ...line('Gerbe', 10), ...act('Gerbe'), ownerId: office.ids.technicalHead })
    expect((await head.show({ ceremonyId })).may).toEqual({ run: true, edit: false })
    await head.showStart(act('Couleurs'))
    expect(await refusalOf(head.showRemove(act('Gerbe')))).toBe('office.not-your-post')
    const agent = office.ceremonies('technicalAgent')
    expect(await refusalOf(agent.showStart(act('Couleurs')))).toBe('office.not-your-post')
  })
})
