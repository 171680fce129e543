import type { Email } from '@cabinet/api/errand.ts'
import { endHolding } from '@cabinet/blocks/people/server/end-holding.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { history, outbox } from '@cabinet/store/store.tables.ts'
import { eq, like } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { bureaus } from '../rules/report.ts'
import { reportsClockwork } from './clockwork.ts'
import { reportsErrands } from './errands.ts'
import { type SmallReports, smallReports } from './small-reports.ts'
import { reportPages, reportSections, reports } from './tables.ts'

let office: SmallReports | undefined
afterEach(async () => {
  await office?.close()
  office = undefined
})

const opened = async (setting: Parameters<typeof smallReports>[0] = {}) => {
  office = await smallReports(setting)
  return office
}

const refused = (act: Promise<unknown>) => refusalOf(act)

test('the draft of the quarter that has ended opens by itself on the day after, in the time zone of the office, and once', async () => {
  const desk = await opened({ timeZone: 'Africa/Porto-Novo' })
  desk.at('2026-03-31T22:59:00Z')
  await reportsClockwork(desk)
  expect(await desk.store.read.$count(reports)).toBe(0)
  desk.at('2026-03-31T23:00:00Z')
  await Promise.all([reportsClockwork(desk), reportsClockwork(desk)])
  await reportsClockwork(desk)
  const [report, ...others] = await desk.store.read.select().from(reports)
  expect(others).toEqual([])
  expect(report).toMatchObject({ year: 2026, quarter: 1, from: '2026-01-01', to: '2026-03-31', state: 'drafting' })
  const told = await desk.store.read.select().from(history).where(eq(history.event, 'reports.report.opened'))
  expect(told).toHaveLength(1)
})

test('a server that was off over the turn of the quarter opens the draft when it is back', async () => {
  const desk = await opened()
  desk.at('2026-04-20T08:00:00Z')
  await reportsClockwork(desk)
  expect(await desk.store.read.$count(reports)).toBe(1)
})

test('a quarter that had ended before the office was set up is opened by hand or not at all', async () => {
  const desk = await opened({ at: '2026-04-10T08:00:00Z' })
  await reportsClockwork(desk)
  expect(await desk.store.read.$count(reports)).toBe(0)
  const { id } = await desk.reports('chief').draftOpen({ year: 2026, quarter: 1 })
  const head = await desk.reports('chief').draftReport({ reportId: id })
  expect(head.sections.map((one) => one.bureau)).toEqual(['mayor', ...bureaus])
  const page = await desk.reports('chief').draftPage({ reportId: id, bureau: 'mail' })
  expect(page.before).toBeNull()
  expect(page.fields.map((one) => one.text)).toEqual(['', '', '', '', ''])
})

test('a quarter is not opened before it has ended, nor twice, nor by anybody', async () => {
  const desk = await opened()
  expect(await refused(desk.reports('chief').draftOpen({ year: 2026, quarter: 1 }))).toBe('reports.drafting-not-ended')
  await desk.openReport(2025, 4)
  expect(await refused(desk.reports('chief').draftOpen({ year: 2025, quarter: 4 }))).toBe(
    'reports.drafting-already-open',
  )
  expect(await refused(desk.reports('clerk').draftOpen({ year: 2025, quarter: 3 }))).toBe('office.not-your-post')
  expect(await desk.reports('chief').draftQuarters()).not.toContainEqual({ year: 2025, quarter: 4 })
})

test('while it is written a bureau sees its own page, the chef de cabinet all of them, and others no report at all', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const clerk = await desk.reports('clerk').draftReport({ reportId })
  expect(clerk.sections.map((one) => one.bureau)).toEqual(['mail'])
  expect(await refused(desk.reports('clerk').draftPage({ reportId, bureau: 'agenda' }))).toBe('office.not-found')
  expect((await desk.reports('chief').draftReport({ reportId })).sections).toHaveLength(bureaus.length + 1)
  for (const key of ['auditor', 'mayor', 'secondClerk', 'socialHead'] as const) {
    expect(await refused(desk.reports(key).draftReport({ reportId }))).toBe('office.not-found')
    expect((await desk.reports(key).draftReports({})).rows).toEqual([])
  }
  await desk.store.upkeep((tx) => tx.update(reports).set({ state: 'frozen' }))
  expect((await desk.reports('auditor').draftReport({ reportId })).sections).toEqual([])
  expect(await refused(desk.reports('auditor').draftSave({ ...mailResults(reportId), version: 0, text: 'x' }))).toBe(
    'office.not-your-post',
  )
})

const mailResults = (reportId: string) => ({ reportId, bureau: 'mail' as const, field: 'results' as const })

test('a vacant post and a unit without a head are said, and the chef de cabinet writes the page', async () => {
  const desk = await opened()
  const [protocol] = await desk.store.read.select().from(holdings).where(eq(holdings.personId, desk.ids.protocol))
  const [post] = await desk.store.read
    .select()
    .from(posts)
    .where(eq(posts.id, protocol?.postId ?? ''))
  const pages = (await desk.reports('chief').draftSettings()).pages.map(({ bureau, answersFor, hidden }) => {
    if (bureau === 'ceremonies') return { bureau, answersFor: `post:${post?.id}`, hidden }
    return { bureau, answersFor: bureau === 'missions' ? `unit:${post?.unitId}` : answersFor, hidden }
  })
  await desk.reports('chief').draftSavePages({ pages })
  const reportId = await desk.openReport(2025, 4)
  expect((await desk.reports('protocol').draftToday()).pages).toContainEqual(
    expect.objectContaining({ reportId, bureau: 'ceremonies', pagesOn: '2026-01-08' }),
  )
  await desk.change('administrator', (change) =>
    endHolding(change, { holdingId: protocol?.id ?? '', to: '2026-03-02' }),
  )
  desk.at('2026-03-03T08:00:00Z')
  const head = await desk.reports('chief').draftReport({ reportId })
  const page = head.sections.find((one) => one.bureau === 'ceremonies')
  expect(page).toMatchObject({ state: 'nobody', people: [], may: { write: true, handIn: true } })
  expect(head.sections.find((one) => one.bureau === 'missions')?.people.map((one) => one.id)).not.toContain(
    desk.ids.protocol,
  )
  expect(await refused(desk.reports('protocol').draftReport({ reportId }))).toBe('office.not-your-post')
  const asked = { reportId, bureau: 'ceremonies' as const }
  await desk.reports('chief').draftSave({ ...asked, field: 'results', version: 0, text: 'Trois cérémonies.' })
  await desk.reports('chief').draftHandIn(asked)
  expect((await desk.reports('chief').draftPage(asked)).section).toMatchObject({ state: 'handed-in' })
})

test('whoever wrote on what they had not read is told by whom, and both texts are kept', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  await desk.store.upkeep((tx) =>
    tx.update(reportSections).set({ answersFor: null }).where(eq(reportSections.bureau, 'mail')),
  )
  const field = mailResults(reportId)
  const first = await desk.reports('chief').draftSave({ ...field, version: 0, text: 'Le texte du chef.' })
  const second = desk.reports('deputyChief').draftSave({ ...field, version: 0, text: 'Le texte de l’adjointe.' })
  expect(await refused(second)).toBe('reports.drafting-changed')
  const { fields } = await desk.reports('deputyChief').draftPage({ reportId, bureau: 'mail' })
  expect(fields[0]).toMatchObject({ text: 'Le texte du chef.', version: first.version, savedBy: 'Ekoué Mensavi' })
  await desk.reports('deputyChief').draftSave({ ...field, version: first.version, text: 'Le texte de l’adjointe.' })
  const versions = await desk.reports('chief').draftVersions(field)
  expect(versions.map((one) => one.text)).toEqual(['Le texte de l’adjointe.', 'Le texte du chef.'])
  await desk.reports('chief').draftRestore({ ...field, version: 2, restored: 1 })
  const after = await desk.reports('chief').draftPage({ reportId, bureau: 'mail' })
  expect(after.fields[0]).toMatchObject({ text: 'Le texte du chef.', version: 3 })
})

test('the same text sent twice, the first answer having been lost, is kept once', async () => {
  const desk = await opened()
  const field = { ...mailResults(await desk.openReport(2025, 4)), version: 0, text: 'Deux cents lettres.' }
  await desk.reports('clerk').draftSave(field)
  expect(await desk.reports('clerk').draftSave(field)).toMatchObject({ version: 1 })
})

test('two people on different pages, and on different texts of one page, never stand in each other’s way', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const write = (key: 'clerk' | 'sg', bureau: 'mail' | 'audiences', field: 'results' | 'lessons') =>
    desk.reports(key).draftSave({ reportId, bureau, field, version: 0, text: `${bureau} ${field}` })
  await Promise.all([
    write('clerk', 'mail', 'results'),
    write('sg', 'audiences', 'results'),
    write('clerk', 'mail', 'lessons'),
    write('sg', 'audiences', 'lessons'),
  ])
  const { fields } = await desk.reports('clerk').draftPage({ reportId, bureau: 'mail' })
  expect(fields.map((one) => one.text)).toEqual(['mail results', '', 'mail lessons', '', ''])
})

test('last quarter’s text is carried forward as a suggestion, and marked until somebody touches it', async () => {
  const desk = await opened()
  const before = mailResults(await desk.openReport(2025, 3))
  await desk.reports('clerk').draftSave({ ...before, version: 0, text: 'Le guichet a tenu ses délais.' })
  const field = mailResults(await desk.openReport(2025, 4))
  const page = () => desk.reports('clerk').draftPage({ reportId: field.reportId, bureau: 'mail' })
  expect((await page()).fields[0]).toMatchObject({ text: '', before: 'Le guichet a tenu ses délais.' })
  await desk.reports('clerk').draftCarry({ ...field, version: 0 })
  expect((await page()).fields[0]).toMatchObject({ text: 'Le guichet a tenu ses délais.', carried: true, version: 1 })
  await desk.reports('clerk').draftSave({ ...field, version: 1, text: 'Le guichet a tenu ses délais.' })
  expect((await page()).fields[0]).toMatchObject({ carried: false, version: 2 })
  await desk.reports('clerk').draftRestore({ ...field, version: 2, restored: 1 })
  expect((await page()).fields[0]).toMatchObject({ carried: true, version: 3 })
  const empty = desk.reports('clerk').draftCarry({ ...field, field: 'lessons', version: 0 })
  expect(await refused(empty)).toBe('reports.drafting-nothing-before')
})

test('a page is handed in once it says something, is closed then, and can be taken back until it is consolidated', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const [clerk, chief] = [desk.reports('clerk'), desk.reports('chief')]
  const asked = { reportId, bureau: 'mail' as const }
  const field = mailResults(reportId)
  expect(await refused(clerk.draftHandIn(asked))).toBe('reports.drafting-nothing-written')
  const long = Array.from({ length: 11 }, () => 'Une ligne.').join('\n')
  await clerk.draftSave({ ...field, version: 0, text: long })
  expect(await refused(clerk.draftHandIn(asked))).toBe('reports.drafting-too-long')
  await clerk.draftSave({ ...field, version: 1, text: 'Deux cents lettres.' })
  expect(await refused(chief.draftHandIn(asked))).toBe('reports.drafting-closed')
  await clerk.draftHandIn(asked)
  expect((await clerk.draftToday()).pages).toEqual([])
  expect(await refused(clerk.draftSave({ ...field, version: 2, text: 'Trop tard.' }))).toBe(
    'reports.drafting-handed-in',
  )
  expect((await chief.draftReport({ reportId })).sections[2]).toMatchObject({
    bureau: 'mail',
    handedInBy: 'Ana Houessou',
  })
  await clerk.draftTakeBack(asked)
  await clerk.draftSave({ ...field, version: 2, text: 'Deux cent trois lettres.' })
  await clerk.draftHandIn(asked)
  await desk.store.upkeep((tx) => tx.update(reports).set({ state: 'consolidating' }))
  expect(await refused(clerk.draftTakeBack(asked))).toBe('reports.drafting-closed')
  await chief.draftSave({ ...field, version: 3, text: 'Deux cent trois lettres, relues.' })
  const { sections } = await chief.draftReport({ reportId })
  expect(sections.find((one) => one.bureau === 'agenda')?.state).toBe('silent')
})

test('a remark stands on the page until it is settled', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const asked = { reportId, bureau: 'mail' as const }
  await desk.reports('chief').draftComment({ ...asked, field: 'results', text: 'Et les recommandés ?' })
  const { comments, section } = await desk.reports('clerk').draftPage(asked)
  expect(section.openComments).toBe(1)
  expect(comments[0]).toMatchObject({ field: 'results', by: 'Ekoué Mensavi', may: { settle: true } })
  await desk.reports('clerk').draftSettle({ commentId: comments[0]?.id ?? '' })
  const after = await desk.reports('clerk').draftPage(asked)
  expect([after.section.openComments, after.comments[0]?.settledBy]).toEqual([0, 'Ana Houessou'])
  const hidden = desk.reports('protocol').draftComment({ ...asked, text: 'Je ne devrais pas la voir.' })
  expect(await refused(hidden)).toBe('office.not-found')
})

test('a stand-in writes and hands in the page of whoever lent them the act', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const asked = { reportId, bureau: 'audiences' as const }
  expect(await refused(desk.reports('adviser').draftPage(asked))).toBe('office.not-found')
  await desk.lend('sg', 'adviser', ['reports.write', 'reports.read'])
  await desk.reports('adviser').draftSave({ ...asked, field: 'results', version: 0, text: 'Quarante audiences.' })
  await desk.reports('adviser').draftHandIn(asked)
  expect((await desk.reports('sg').draftPage(asked)).section.handedInBy).toBe('Casimir Dossa')
})

test('a bureau is reminded some days before and on the day, once each however many servers there are', async () => {
  const desk = await opened({ at: '2026-01-05T08:00:00Z' })
  await desk.openReport(2025, 4)
  const asked = () => desk.store.read.$count(outbox, like(outbox.kind, 'reports.%'))
  desk.at('2026-01-05T08:00:00Z')
  await reportsClockwork(desk)
  expect(await asked()).toBe(0)
  desk.at('2026-01-06T08:00:00Z')
  await Promise.all([reportsClockwork(desk), reportsClockwork(desk)])
  await reportsClockwork(desk)
  expect(await asked()).toBe(bureaus.length)
  const reportId = (await desk.store.read.select().from(reports))[0]?.id ?? ''
  await desk.reports('clerk').draftSave({ ...mailResults(reportId), version: 0, text: 'Deux cents lettres.' })
  await desk.reports('clerk').draftHandIn({ reportId, bureau: 'mail' })
  desk.at('2026-01-08T08:00:00Z')
  await reportsClockwork(desk)
  await reportsClockwork(desk)
  expect(await asked()).toBe(bureaus.length * 2 - 1)
  const told = await desk.store.read.select().from(history).where(eq(history.event, 'reports.page.reminded'))
  expect(told).toHaveLength(bureaus.length * 2 - 1)
})

test('the reminder names the page and its day, and is not sent once the page is there', async () => {
  const desk = await opened({ at: '2026-01-06T08:00:00Z' })
  const reportId = await desk.openReport(2025, 4)
  await reportsClockwork(desk)
  const sent: Email[] = []
  const mailer = { send: async (email: Email) => void sent.push(email) }
  const errands = (await desk.store.read.select().from(outbox)).filter((one) => one.kind === 'reports.page-reminder')
  const mine = errands.find((one) => (one.payload as { personId: string }).personId === desk.ids.clerk)
  const tools = { store: desk.store, files: desk.files, mailer, origin: 'https://cabinet.example' }
  const run = () => reportsErrands['reports.page-reminder']?.run(mine?.payload as Record<string, unknown>, tools)
  await run()
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: { name: 'Ana Houessou', address: 'clerk@ville.example' } })
  expect(sent[0]?.subject).toContain('Courrier')
  expect(sent[0]?.text).toContain('jeudi 8 janvier 2026')
  expect(sent[0]?.text).toContain(`https://cabinet.example/rapports/${reportId}/pages/mail`)
  await desk.reports('clerk').draftSave({ ...mailResults(reportId), version: 0, text: 'Deux cents lettres.' })
  await desk.reports('clerk').draftHandIn({ reportId, bureau: 'mail' })
  await run()
  expect(sent).toHaveLength(1)
})

test('a page nobody answers for is asked of the chef de cabinet, and says why', async () => {
  const desk = await opened({ at: '2026-01-06T08:00:00Z' })
  const vacant = await desk.unit('Bureau du protocole')
  await desk.store.upkeep(async (tx) => {
    await tx.update(reportPages).set({ answersFor: null }).where(eq(reportPages.bureau, 'missions'))
    await tx.update(reportPages).set({ answersFor: vacant }).where(eq(reportPages.bureau, 'ceremonies'))
  })
  const [holding] = await desk.store.read.select().from(holdings).where(eq(holdings.personId, desk.ids.protocol))
  await desk.change('administrator', (change) => endHolding(change, { holdingId: holding?.id ?? '', to: '2026-01-05' }))
  const reportId = await desk.openReport(2025, 4)
  await reportsClockwork(desk)
  await reportsClockwork(desk)
  const asked = (await desk.store.read.select().from(outbox)).filter((one) => one.kind === 'reports.page-reminder')
  expect(asked).toHaveLength(bureaus.length)
  const chiefs = asked.filter((one) => (one.payload as { personId: string }).personId === desk.ids.chief)
  const sent: Email[] = []
  const tools = { store: desk.store, files: desk.files, origin: 'https://cabinet.example' }
  const mailer = { send: async (email: Email) => void sent.push(email) }
  for (const { payload } of chiefs)
    await reportsErrands['reports.page-reminder']?.run(payload as Record<string, unknown>, { ...tools, mailer })
  expect(sent.map(({ to }) => to.name)).toEqual(['Ekoué Mensavi', 'Ekoué Mensavi'])
  for (const { text } of sent) expect(text).toContain('Personne ne répond de la page')
  expect(sent.map(({ text }) => text).join()).toContain(`/rapports/${reportId}/pages/missions`)
})

test('settings that contradict themselves, or that somebody else changed, are refused; a draft follows who answers now', async () => {
  const desk = await opened()
  const chief = desk.reports('chief')
  const { calendar, pages } = await chief.draftSettings()
  const { id: _id, ...habits } = calendar
  await expect(chief.draftSaveCalendar({ ...habits, visaAfter: habits.pagesAfter })).rejects.toThrow()
  await expect(chief.draftSaveCalendar({ ...habits, remindBefore: habits.pagesAfter })).rejects.toThrow()
  await expect(chief.draftSaveCalendar({ ...habits, mask: 1 })).rejects.toThrow()
  await expect(chief.draftSaveCalendar({ ...habits, minimumOutside: habits.minimumInside - 1 })).rejects.toThrow()
  await chief.draftSaveCalendar({ ...habits, draftAfter: null })
  expect(await refused(chief.draftSaveCalendar(habits))).toBe('reports.drafting-settings-changed')
  desk.at('2026-04-01T08:00:00Z')
  await reportsClockwork(desk)
  expect(await desk.store.read.$count(reports)).toBe(0)
  const reportId = await desk.openReport(2026, 1)
  const moved = pages.map(({ bureau, answersFor, hidden }) => ({
    ...{ bureau, hidden, answersFor: bureau === 'mail' ? `person:${desk.ids.secondClerk}` : answersFor },
  }))
  await chief.draftSavePages({ pages: moved })
  expect(await refused(desk.reports('clerk').draftReport({ reportId }))).toBe('office.not-found')
  expect((await desk.reports('secondClerk').draftReport({ reportId })).sections[0]?.bureau).toBe('mail')
  const unknown = moved.map((one) => ({ ...one, answersFor: 'person:nobody' }))
  expect(await refused(chief.draftSavePages({ pages: unknown }))).toBe('reports.drafting-nobody-like-that')
})

test('the mayor’s page holds ten figures at most, each once, none that counts only what is reserved', async () => {
  const desk = await opened()
  const chief = desk.reports('chief')
  const { figures: was } = await chief.draftSettings()
  expect(was).toHaveLength(10)
  for (const figures of [[], [...was, 'ML6o'], ['ML1i', 'ML1i'], ['DC11a'], ['XX9']])
    await expect(chief.draftSaveFigures({ was, figures })).rejects.toThrow()
  expect(await refused(desk.reports('clerk').draftSaveFigures({ was, figures: ['ML1i'] }))).toBe('office.not-your-post')
  await chief.draftSaveFigures({ was, figures: ['ML6o', ...was.slice(0, 9)] })
  expect((await chief.draftSettings()).figures).toEqual(['ML6o', ...was.slice(0, 9)])
  // Somebody who began from the list as it was before is told so.
  expect(await refused(chief.draftSaveFigures({ was, figures: ['ML1i'] }))).toBe('reports.drafting-settings-changed')
})

test('the figures of a page say as of when they were counted, an empty quarter says so, and only its writers ask for them', async () => {
  const desk = await opened()
  const reportId = await desk.openReport(2025, 4)
  const figures = await desk.reports('clerk').draftFigures({ reportId, bureau: 'mail' })
  expect(figures.period).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  expect(new Date(figures.asOf).toISOString()).toContain('2026-03-02T08:00:00')
  expect(new Set(figures.lines.map((one) => one.bureau))).toEqual(new Set(['mail']))
  expect(figures.lines.every(({ now }) => now.value !== null || now.silence !== null)).toBe(true)
  expect(await refused(desk.reports('clerk').draftFigures({ reportId, bureau: 'agenda' }))).toBe('office.not-found')
})
