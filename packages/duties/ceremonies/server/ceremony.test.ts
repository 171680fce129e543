import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdf } from '@cabinet/store/files/hostile-files.ts'
import { facts, history } from '@cabinet/store/store.tables.ts'
import { and, eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { ceremoniesClockwork } from './clockwork.ts'
import { nationalDay, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { annualDates, ceremonies, ceremonyTasks, guests } from './tables.ts'

let office: SmallCeremonies
afterEach(() => office.close())

const ceremonyNow = async (ceremonyId: string) =>
  (await office.ceremonies('protocol').ceremony({ ceremonyId })).ceremony
const engagementOf = async (ceremonyId: string) =>
  (await office.ceremonies('protocol').ceremony({ ceremonyId })).engagement

describe('Opening a ceremony', () => {
  test('lays out tasks, needs, expenses and programme of its template, and stands in the mayor’s diary', async () => {
    office = await smallCeremonies()
    const ceremony = await office.open({ preparation: 45, travelBefore: 20 })
    const page = await office.ceremonies('protocol').ceremony({ ceremonyId: ceremony.id })
    expect(page.tasks.length).toBeGreaterThan(10)
    expect(page.needs.map((one) => one.label)).toContain('Fanfare')
    expect(page.costs?.rows.every((one) => one.currency === 'XOF')).toBe(true)
    expect(page.engagement).toMatchObject({ start: '2026-08-07T08:30', end: '2026-08-07T11:00', state: 'confirmed' })
    const engagement = await office.agenda('protocol').engagement({ ref: page.engagement?.ref ?? '' })
    expect(engagement.engagement).toMatchObject({
      ...{ sourceKind: 'ceremony', sourceId: ceremony.id, preparation: 45, travelBefore: 20, kind: 'ceremony' },
    })
  })

  test('gives each task to whoever holds its post, and leaves it open where two do or nobody does', async () => {
    office = await smallCeremonies()
    const { id } = await office.open()
    const { tasks } = await office.ceremonies('protocol').ceremony({ ceremonyId: id })
    const owner = (role: string) => [...new Set(tasks.filter((one) => one.owner === role).map((one) => one.ownerName))]
    expect(owner('protocol')).toEqual(['Anselme Okpé'])
    expect(owner('chief')).toEqual(['Ekoué Mensavi'])
    expect(owner('technical')).toEqual([''])
  })

  test('counts the days in working days of the office, and says which were over when it was opened', async () => {
    office = await smallCeremonies({ at: '2026-07-27T08:00:00Z' })
    const { id } = await office.open()
    const { tasks, shortNotice } = await office.ceremonies('protocol').ceremony({ ceremonyId: id })
    const due = (label: RegExp) => tasks.find((one) => label.test(one.label))
    expect(due(/Conducteur/)).toMatchObject({ dueOn: '2026-08-06', standing: 'open' })
    expect(due(/Envoi des cartons/)).toMatchObject({ standing: 'late' })
    expect(shortNotice).toBe(tasks.filter((one) => one.dueOn < '2026-07-27').length)
    expect(shortNotice).toBeGreaterThan(5)
  })

  test('pressed twice opens one ceremony with one engagement; another person’s form is refused', async () => {
    office = await smallCeremonies()
    const form = nationalDay()
    const [one, two] = [await office.open(form), await office.open(form)]
    expect(two.id).toBe(one.id)
    expect(await office.store.read.$count(ceremonies)).toBe(1)
    expect(await refusalOf(office.open(form, 'chief'))).toBe('ceremonies.ceremony-request-of-another')
  })

  test('in the past, or ending before it begins, leaves nothing behind', async () => {
    office = await smallCeremonies()
    const past = { start: '2026-02-02T10:00', end: '2026-02-02T11:00' }
    expect(await refusalOf(office.open(past))).toBe('ceremonies.ceremony-in-the-past')
    const backwards = { start: '2026-08-07T10:00', end: '2026-08-07T09:00' }
    expect(await refusalOf(office.open(backwards))).toBe('agenda.ends-before-it-starts')
    expect(await office.store.read.$count(ceremonies)).toBe(0)
    expect(await office.store.read.$count(ceremonyTasks)).toBe(0)
  })
})

describe('Another day', () => {
  test('moves the engagement and every task that is counted from it, and leaves a day set by hand', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version } = await office.open()
    const { tasks } = await desk.ceremony({ ceremonyId: id })
    const [line, thanks] = [/Ligne protocolaire/, /remerciement/].map((label) =>
      tasks.find((one) => label.test(one.label)),
    )
    const { label = '', owner = 'protocol', kind = 'task', offset = 0 } = thanks ?? {}
    await desk.changeTask({ taskId: thanks?.id ?? '', label, owner, kind, offset, dueOn: '2026-09-01' })
    const slot = { start: '2026-08-14T08:30', end: '2026-08-14T11:00' }
    await desk.moveTime({ ceremonyId: id, version, ...slot, reason: 'Orage annoncé' })
    const page = await desk.ceremony({ ceremonyId: id })
    expect(page.engagement).toMatchObject(slot)
    expect([line?.dueOn, page.tasks.find((one) => one.id === line?.id)?.dueOn]).toEqual(['2026-08-04', '2026-08-11'])
    expect(page.tasks.find((one) => one.id === thanks?.id)?.dueOn).toBe('2026-09-01')
    expect(page.ceremony.lineVersion).toBeGreaterThan(0)
  })

  test('postponed without one keeps the mayor’s time free until it is taken up again', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version } = await office.open()
    await desk.postpone({ ceremonyId: id, version, reason: 'Deuil national' })
    expect(await engagementOf(id)).toMatchObject({ state: 'postponed' })
    const postponed = await ceremonyNow(id)
    expect(postponed).toMatchObject({ state: 'postponed', stateReason: 'Deuil national' })
    const slot = { start: '2026-09-04T09:00', end: '2026-09-04T11:00' }
    await desk.resume({ ceremonyId: id, version: postponed.version, ...slot, reason: 'Fin du deuil' })
    expect(await ceremonyNow(id)).toMatchObject({ state: 'preparing', ...slot })
    expect(await engagementOf(id)).toMatchObject({ state: 'confirmed', ...slot })
  })

  test('postponed to one goes on being prepared, with the engagement that takes the place of the first', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version, engagementId } = await office.open()
    const to = { start: '2026-08-21T09:00', end: '2026-08-21T11:00' }
    await desk.postpone({ ceremonyId: id, version, reason: 'Visite du Premier ministre', to })
    const moved = await ceremonyNow(id)
    expect(moved).toMatchObject({ state: 'preparing', ...to })
    expect(moved.engagementId).not.toBe(engagementId)
    expect(await engagementOf(id)).toMatchObject({ state: 'confirmed', ...to })
  })

  test('cancelled frees the diary with the reason, and nothing can be changed any more', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version } = await office.open()
    await desk.cancel({ ceremonyId: id, version, reason: 'Salle sinistrée' })
    expect(await engagementOf(id)).toMatchObject({ state: 'cancelled' })
    const late = desk.saveNeed({ ceremonyId: id, label: 'Chaises', quantity: 20 })
    expect(await refusalOf(late)).toBe('ceremonies.ceremony-put-away')
  })

  test('whoever was slower is told, and nothing of theirs is kept', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version } = await office.open()
    await desk.change({ ceremonyId: id, version, fields: { title: 'Fête de l’indépendance' } })
    const late = desk.cancel({ ceremonyId: id, version, reason: 'Erreur' })
    expect(await refusalOf(late)).toBe('ceremonies.ceremony-changed')
    const again = await ceremonyNow(id)
    expect(again).toMatchObject({ title: 'Fête de l’indépendance', state: 'preparing' })
    const engagement = await office.agenda('protocol').engagement({ ref: again.engagementId ?? '' })
    expect(engagement.engagement.title).toBe('Fête de l’indépendance')
  })
})

describe('The calendar of duties', () => {
  test('opens the national day sixty days before, once, however often and by however many it is asked', async () => {
    office = await smallCeremonies({ at: '2026-06-07T06:00:00Z' })
    await ceremoniesClockwork(office)
    expect(await office.store.read.$count(annualDates)).toBe(2)
    expect(await office.store.read.$count(ceremonies)).toBe(0)
    office.at('2026-06-08T06:00:00Z')
    await Promise.all([ceremoniesClockwork(office), ceremoniesClockwork(office)])
    await ceremoniesClockwork(office)
    const { rows } = await office.ceremonies('protocol').list({ list: 'suggested' })
    expect(rows).toMatchObject([{ title: 'Fête de l’indépendance', state: 'suggested', start: '2026-08-07T10:00' }])
    expect(await office.store.read.$count(ceremonies)).toBe(1)
  })

  test('waits for somebody: taken up it has tasks and a time in the diary, declined it keeps the reason and stays declined', async () => {
    office = await smallCeremonies({ at: '2026-06-08T06:00:00Z' })
    const desk = office.ceremonies('protocol')
    await ceremoniesClockwork(office)
    const [suggested] = (await desk.list({ list: 'suggested' })).rows
    const ceremonyId = suggested?.id ?? ''
    expect((await desk.ceremony({ ceremonyId })).engagement).toBeNull()
    const slot = { start: '2026-08-07T08:00', end: '2026-08-07T10:30' }
    await desk.takeUp({ ceremonyId, version: 1, ...slot })
    const page = await desk.ceremony({ ceremonyId })
    expect(page).toMatchObject({ ceremony: { state: 'preparing' }, engagement: slot, officer: 'Anselme Okpé' })
    expect(page.tasks.length).toBeGreaterThan(10)
    office.at('2027-06-08T06:00:00Z')
    await ceremoniesClockwork(office)
    const [next] = (await desk.list({ list: 'suggested' })).rows
    await desk.decline({ ceremonyId: next?.id ?? '', version: 1, reason: 'Célébrée à Kpota cette année' })
    await ceremoniesClockwork(office)
    expect((await desk.list({ list: 'suggested' })).rows).toEqual([])
    const declined = and(eq(history.subjectId, next?.id ?? ''), eq(history.event, 'ceremonies.ceremony.declined'))
    expect(await office.store.read.$count(history, declined)).toBe(1)
  })
})

describe('The days that come back', () => {
  const market = {
    ...{ name: 'Fête du marché', rule: 'first-saturday:09', templateId: 'template-reception', lead: 30 },
    ...{ source: 'Usage de la commune', toBeValidated: false },
  }
  const suggested = async () =>
    (await office.ceremonies('protocol').list({ list: 'suggested' })).rows.map((one) => [one.title, one.start])

  test('a day of the office’s own opens its template so many days before, once', async () => {
    office = await smallCeremonies({ at: '2026-08-05T06:00:00Z' })
    const desk = office.ceremonies('protocol')
    await ceremoniesClockwork(office)
    await desk.saveAnnualDate(market)
    await ceremoniesClockwork(office)
    expect(await suggested()).toEqual([['Fête de l’indépendance', '2026-08-07T10:00']])
    office.at('2026-08-06T06:00:00Z')
    await ceremoniesClockwork(office)
    await ceremoniesClockwork(office)
    expect(await suggested()).toContainEqual(['Fête du marché', '2026-09-05T10:00'])
    expect(await suggested()).toHaveLength(2)
  })

  test('put right it opens on its new day, retired it opens nothing, and what is no day is refused', async () => {
    office = await smallCeremonies({ at: '2026-05-04T06:00:00Z' })
    const desk = office.ceremonies('protocol')
    const { id } = await desk.saveAnnualDate(market)
    await desk.saveAnnualDate({ ...market, id, rule: '05-20' })
    expect((await desk.annualDates()).map(({ date }) => date)).toMatchObject([{ id, rule: '05-20' }])
    await desk.retireAnnualDate({ id, retired: true })
    await ceremoniesClockwork(office)
    expect(await suggested()).toEqual([])
    await desk.retireAnnualDate({ id, retired: false })
    await ceremoniesClockwork(office)
    expect(await suggested()).toEqual([['Fête du marché', '2026-05-20T10:00']])
    await expect(desk.saveAnnualDate({ ...market, rule: '02-30' })).rejects.toThrow('ceremonies.template-bad-rule')
    expect(await refusalOf(desk.saveAnnualDate({ ...market, id: 'nowhere' }))).toBe('office.not-found')
    await desk.retireTemplate({ id: market.templateId, retired: true })
    expect(await refusalOf(desk.saveAnnualDate(market))).toBe('ceremonies.template-unknown')
    expect(await refusalOf(office.ceremonies('clerk').saveAnnualDate(market))).toBe('office.not-your-post')
  })
})

describe('Tasks', () => {
  test('are done by whoever they are for; others who may not prepare are refused or find nothing', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id } = await office.open()
    const taskId = await desk.addTask({
      ...{ ceremonyId: id, label: 'Tribune montée', kind: 'task', offset: -2, owner: 'technical' },
      ownerId: office.ids.technicalHead,
    })
    const other = await desk.addTask({ ceremonyId: id, label: 'Fleurs', kind: 'task', offset: -1, owner: 'protocol' })
    await office.ceremonies('technicalHead').doTask({ taskId })
    const { tasks } = await office.ceremonies('technicalHead').ceremony({ ceremonyId: id })
    expect(tasks.find((one) => one.id === taskId)).toMatchObject({ standing: 'done', doneByName: 'Solange Kadio' })
    expect(await refusalOf(office.ceremonies('technicalHead').doTask({ taskId: other }))).toBe(
      'ceremonies.task-of-another',
    )
    expect(await refusalOf(office.ceremonies('technicalAgent').doTask({ taskId: other }))).toBe('office.not-found')
    expect(await refusalOf(office.ceremonies('technicalAgent').ceremony({ ceremonyId: id }))).toBe('office.not-found')
  })

  test('that are a letter begin one draft, however often it is asked for', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id } = await office.open()
    const { tasks } = await desk.ceremony({ ceremonyId: id })
    const letter = tasks.find((one) => one.kind === 'letter')
    const recipient = { contactId: office.contact.prefect }
    const form = { taskId: letter?.id ?? '', requestKey: 'task-letter-1', recipient }
    const first = await desk.taskLetter(form)
    expect(await desk.taskLetter({ ...form, requestKey: 'task-letter-2' })).toEqual(first)
    const page = await office.desk('protocol').letter({ letterId: first.letterId })
    expect(page.letter.subject).toContain('Fête nationale du 7 août')
  })

  test('that press count for their owner until they are done', async () => {
    office = await smallCeremonies()
    await office.open()
    office.at('2026-07-15T08:00:00Z')
    const counted = async () => (await office.ceremonies('protocol').counts()).tasks ?? 0
    const before = await counted()
    expect(before).toBeGreaterThan(0)
    const [first] = await office.ceremonies('protocol').myTasks()
    await office.ceremonies('protocol').doTask({ taskId: first?.id ?? '' })
    expect(await counted()).toBe(before - 1)
  })

  test('stand in the list as so many done of so many planned', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id: ceremonyId } = await office.open()
    const { tasks } = await desk.ceremony({ ceremonyId })
    const [first] = await desk.myTasks()
    await desk.doTask({ taskId: first?.id ?? '' })
    const [row] = (await desk.list({ list: 'coming' })).rows
    expect(row?.tasks).toMatchObject({ all: tasks.length, done: 1 })
  })
})

describe('After a ceremony', () => {
  test('it is closed with a report, and its lessons wait in the template for the next one', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id, version } = await office.open()
    const early = desk.advance({ ceremonyId: id, version, to: 'held' })
    expect(await refusalOf(early)).toBe('ceremonies.ceremony-not-yet')
    office.at('2026-08-07T12:00:00Z')
    const held = await desk.advance({ ceremonyId: id, version, to: 'held' })
    expect(await engagementOf(id)).toMatchObject({ state: 'held' })
    const close = (at: number, thanks: 'sent' | 'none') =>
      desk.close({ ceremonyId: id, version: at, thanks, lessons: ['Deux micros au pupitre'] })
    expect(await refusalOf(close(held.version, 'none'))).toBe('ceremonies.ceremony-no-report')
    const told = await desk.saveAfter({
      ceremonyId: id,
      version: held.version,
      report: 'Bien passé.',
      photographs: 'Armoire 3',
    })
    expect(await refusalOf(close(told.version, 'sent'))).toBe('ceremonies.ceremony-not-thanked')
    await close(told.version, 'none')
    const counted = await office.store.read.select().from(facts).where(eq(facts.thing, id))
    expect(counted.map((one) => `${one.kind} ${one.amount ?? ''}`.trim()).toSorted()).toEqual([
      ...['ceremony.accepted 0', 'ceremony.answered 0', 'ceremony.came 0', 'ceremony.closed', 'ceremony.held'],
      ...['ceremony.invited 0', 'ceremony.opened'],
    ])
    expect((await desk.after({ ceremonyId: id })).lessons).toMatchObject([{ text: 'Deux micros au pupitre' }])
    const next = await office.open({ start: '2027-08-07T08:30', end: '2027-08-07T11:00' })
    const { lessons } = await desk.ceremony({ ceremonyId: next.id })
    expect(lessons.map((one) => one.text)).toEqual(['Deux micros au pupitre'])
  })

  test('what was spent is held against what was planned, in each currency by itself', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id } = await office.open()
    const cost = { ceremonyId: id, planned: 500_000, spent: 620_000 }
    await desk.saveCost({ ...cost, label: 'Buffet' })
    await desk.saveCost({ ...cost, label: 'Orchestre', planned: 1_000, spent: null, currency: 'EUR' })
    const { costs } = await desk.after({ ceremonyId: id })
    expect(costs?.sums).toEqual([
      { currency: 'XOF', planned: 500_000, spent: 620_000, difference: 120_000 },
      { currency: 'EUR', planned: 1_000, spent: 0, difference: 0 },
    ])
    expect(await refusalOf(desk.saveCost({ ...cost, label: 'Faux', currency: 'ZZZ' }))).toBe(
      'ceremonies.ceremony-unknown-currency',
    )
  })
})

describe('Papers of a ceremony', () => {
  const handIn = async (key: 'protocol' | 'secretary', name: string) => {
    const bytes = pdf(name)
    const { id } = await office.uploads.begin(office.ids[key], { name, size: bytes.length })
    await office.uploads.append(id, office.ids[key], { offset: 0, chunk: bytes })
    return id
  }

  test('are kept with it in the order they came, after it was put away too, and only by whoever handed them in', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id: ceremonyId, version } = await office.open()
    const names = async () => (await desk.papers({ ceremonyId })).map((one) => one.name)
    await desk.attach({ ceremonyId, uploads: [await handIn('protocol', 'tribune.pdf')] })
    await desk.cancel({ ceremonyId, version, reason: 'Deuil national' })
    const late = await handIn('protocol', 'presse.pdf')
    await desk.attach({ ceremonyId, uploads: [late] })
    expect(await names()).toEqual(['tribune.pdf', 'presse.pdf'])
    const theirs = await handIn('secretary', 'autre.pdf')
    expect(await refusalOf(desk.attach({ ceremonyId, uploads: [theirs] }))).toBe('files.not-yours')
    const mine = await handIn('protocol', 'perdue.pdf')
    expect(await refusalOf(desk.attach({ ceremonyId: 'nowhere', uploads: [mine] }))).toBe('office.not-found')
    expect(await names()).toHaveLength(2)
  })
})

describe('Who sees what', () => {
  test.each([
    ['auditor', 'office.not-your-post'],
    ['technicalHead', 'office.not-found'],
    ['clerk', 'office.not-found'],
  ] as const)('%s finds no ceremony they have nothing to do in', async (key, refusal) => {
    office = await smallCeremonies()
    const { id } = await office.open()
    expect(await refusalOf(office.ceremonies(key).ceremony({ ceremonyId: id }))).toBe(refusal)
  })

  test('a list shows the next ceremony first, page after page, and finds by every word', async () => {
    office = await smallCeremonies()
    const days = ['2026-08-07', '2026-05-01', '2026-08-07', '2026-06-01']
    for (const [i, day] of days.entries())
      await office.open({ title: `Cérémonie ${i}`, start: `${day}T10:00`, end: `${day}T11:00` })
    const desk = office.ceremonies('mayor')
    const first = await desk.list({ list: 'coming', limit: 3 })
    const rest = await desk.list({ list: 'coming', limit: 3, cursor: first.next })
    expect([...first.rows, ...rest.rows].map((one) => one.title)).toEqual([1, 3, 0, 2].map((i) => `Cérémonie ${i}`))
    expect((await desk.find({ text: 'ceremonie 2' })).rows.map((one) => one.title)).toContain('Cérémonie 2')
    expect((await office.ceremonies('technicalHead').list({ list: 'coming' })).rows).toEqual([])
  })

  test('a template is changed by one person at a time, and what was opened before stays as it was', async () => {
    office = await smallCeremonies()
    const desk = office.ceremonies('protocol')
    const { id } = await office.open()
    const { template } = await desk.template({ id: 'template-national-day' })
    const { kind, name, minutes, dress, flags, source, content, version } = template
    const form = { id: template.id, version, toBeValidated: false, kind, name, minutes, dress, flags, source, content }
    await desk.changeTemplate({ ...form, content: { ...content, needs: [] } })
    expect(await refusalOf(desk.changeTemplate(form))).toBe('ceremonies.template-changed')
    expect((await desk.ceremony({ ceremonyId: id })).needs.length).toBeGreaterThan(0)
    expect(await office.store.read.$count(guests)).toBe(0)
  })
})
