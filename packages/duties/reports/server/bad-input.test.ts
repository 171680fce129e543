import { endHolding } from '@cabinet/blocks/people/server/end-holding.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import { typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { activityReportPdf } from '@cabinet/paper/activity-report.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import type { FigureLine } from '../rules/figure.ts'
import { bureaus, type Edition } from '../rules/report.ts'
import { buildContent } from './build-content.ts'
import { sayActivityReport } from './papers/activity-report.ts'
import { type SmallReports, smallReports } from './small-reports.ts'
import { reportEditions, reportPages, reports } from './tables.ts'

let office: SmallReports
afterEach(() => office.close())
afterAll(() => closePaper())

const open = async () => {
  office = await smallReports({ at: '2026-01-05T08:00:00Z' })
}
const letter = (receivedOn: string) => office.desk('clerk').registerLetter(typedLetter({ receivedOn }))
const edit = async (reportId: string) => {
  const [report] = await office.store.read.select().from(reports).where(eq(reports.id, reportId))
  return { reportId, version: report?.version ?? 0 }
}
const answersFor = (bureau: 'missions' | 'ceremonies', key: string) =>
  office.store.upkeep((tx) => tx.update(reportPages).set({ answersFor: key }).where(eq(reportPages.bureau, bureau)))

type Course = { at?: string; drafting?: (reportId: string) => Promise<void>; consolidating?: typeof writeForMissions }

/** A quarter frozen by the chef de cabinet alone: no page comes unless it is written on the way. */
async function frozen(year: number, quarter: number, { at = '2026-04-07T08:00:00Z', ...course }: Course = {}) {
  office.at(at)
  const chief = office.reports('chief')
  const reportId = await office.openReport(year, quarter)
  office.later(1)
  await course.drafting?.(reportId)
  office.later(1)
  await chief.issueConsolidate({ ...(await edit(reportId)), reason: 'Rappelés deux fois.' })
  office.later(1)
  await course.consolidating?.(reportId)
  const steps = [{ kind: 'signature' as const, personId: office.ids.chief }]
  await chief.issueSendRound({ ...(await edit(reportId)), steps })
  await chief.issueVisa(await edit(reportId))
  office.later(1)
  await chief.issueFreeze(await edit(reportId))
  return reportId
}

const writeForMissions = async (reportId: string) => {
  const text = { field: 'results' as const, version: 0, text: 'Deux missions à Lagoa.' }
  await office.reports('chief').draftSave({ reportId, bureau: 'missions', ...text })
}

const contentOf = async (reportId: string, edition: Edition = 'mayor') =>
  (await office.reports('chief').issueFrozen({ reportId, edition })).content

/** What the report says on paper, as it was frozen: page after page, by line. */
async function printed(reportId: string, { edition = 'mayor' as Edition, locale = 'fr' as 'fr' | 'en' } = {}) {
  const letterhead = { office: '', service: 'Cabinet du Maire' }
  const said = { locale, letterhead, timeZone: 'Africa/Porto-Novo', currency: 'XOF', sha256: '' }
  const text = await pdfText(await activityReportPdf(sayActivityReport(await contentOf(reportId, edition), said)))
  expect(text).not.toMatch(/NaN|Infinity|undefined|paper\.|\{\{/)
  return text
}
/** What the page says that has this on it. */
const pageWith = (text: string, said: string) => text.split('\n').findLast((page) => page.includes(said)) ?? ''

test.each<Edition>(['mayor', 'council'])(
  'an empty quarter, the first ever, nobody answering and nothing to divide by: the %s’s edition says each',
  async (edition) => {
    await open()
    await office.store.upkeep((tx) => tx.update(reportPages).set({ answersFor: null }))
    const reportId = await frozen(2026, 1)
    const { pages } = await contentOf(reportId, edition)
    expect(pages.map(({ bureau, head, silent }) => [bureau, head, silent])).toEqual(
      bureaus.map((one) => [one, null, true]),
    )
    const shares = pages.flatMap(({ figures }) => figures).filter(({ now }) => now.among === 0)
    expect(shares.length).toBeGreaterThan(8)
    for (const { code, now } of shares) expect([code, now.value, now.silence]).toEqual([code, null, 'nothing'])
    const text = await printed(reportId, { edition })
    const mayors = pageWith(text, '1. Page du Maire')
    for (const said of ['Rien n’a été enregistré au cabinet', 'Premier trimestre compté', 'aucun cas'])
      expect(mayors).toContain(said)
    expect(text).not.toContain('avant le journal')
    expect(pageWith(text, '2. Suites données')).toContain('Premier rapport : il n’y a pas de rapport précédent.')
    expect(pageWith(text, '3. Décisions')).toContain('Rien n’était en retard à la fin du trimestre.')
    for (const title of ['5. Courrier', '7. Audiences', '9. Missions'])
      for (const said of [
        'Personne ne dirige ce bureau.',
        'n’a pas remis sa page',
        'Rien n’a été enregistré pour ce bureau',
      ])
        expect(pageWith(text, title)).toContain(said)
    expect(pageWith(text, 'Annexe B.')).toContain('Aucun chiffre déjà publié n’est à rectifier.')
  },
)

test('the same in English', async () => {
  await open()
  const text = await printed(await frozen(2026, 1), { locale: 'en' })
  for (const said of [
    'Nothing was recorded in the office during this quarter.',
    'First quarter counted',
    'First report: there is none before it.',
    'no case',
    'This bureau did not hand its page in.',
    'No published figure has to be restated.',
  ])
    expect(text).toContain(said)
})

test('a quarter in which one letter came is not empty, and is still set beside nothing', async () => {
  await open()
  await letter('2026-01-05')
  const text = pageWith(await printed(await frozen(2026, 1)), '1. Page du Maire')
  expect(text).not.toContain('Rien n’a été enregistré au cabinet')
  expect(text).toContain('Premier trimestre compté')
})

test('a unit without a head: its page says so, and what the chef de cabinet wrote in its place stands there', async () => {
  await open()
  const [held] = await office.store.read.select().from(holdings).where(eq(holdings.personId, office.ids.technicalHead))
  const [post] = await office.store.read
    .select()
    .from(posts)
    .where(eq(posts.id, held?.postId ?? ''))
  await answersFor('missions', `unit:${post?.unitId}`)
  await office.change('administrator', (change) => endHolding(change, { holdingId: held?.id ?? '', to: '2026-01-31' }))
  const drafting = async (reportId: string) => {
    await writeForMissions(reportId)
    await office.reports('chief').draftHandIn({ reportId, bureau: 'missions' })
  }
  const reportId = await frozen(2026, 1, { drafting })
  const page = (await contentOf(reportId)).pages.find(({ bureau }) => bureau === 'missions')
  expect(page).toMatchObject({ head: null, silent: false, texts: { results: 'Deux missions à Lagoa.' } })
  const paper = pageWith(await printed(reportId), '9. Missions')
  expect(paper).toContain('Personne ne dirige ce bureau.')
  expect(paper).toContain('Deux missions à Lagoa.')
  expect(paper).not.toContain('n’a pas remis sa page')
})

test('what was written for a bureau that never answered is said not to be its own', async () => {
  await open()
  const reportId = await frozen(2026, 1, { consolidating: writeForMissions })
  const text = await printed(reportId)
  const paper = pageWith(text, '9. Missions')
  for (const said of ['n’a pas remis sa page', 'n’est pas le sien', 'Deux missions à Lagoa.'])
    expect(paper).toContain(said)
  expect(paper).not.toContain('aucun texte')
  expect(pageWith(text, '8. Cérémonies')).toContain('aucun texte ne les accompagne')
})

test('a figure whose formula changed is marked, its past counted again by the new one and restated', async () => {
  await open()
  for (let n = 0; n < 4; n += 1) await letter('2026-01-05')
  office.at('2026-04-07T08:00:00Z')
  await frozenByAnOlderFormula(await office.openReport(2026, 1))
  office.at('2026-05-04T08:00:00Z')
  await letter('2026-05-04')
  const reportId = await frozen(2026, 2, { at: '2026-07-06T08:00:00Z' })
  const content = await contentOf(reportId)
  const line = content.pages.flatMap(({ figures }) => figures).find(({ code }) => code === 'ML1i')
  expect(line).toMatchObject({ now: { value: 1 }, before: { value: 4 }, formulaChanged: true })
  expect(content.restatements).toMatchObject([
    { code: 'ML1i', because: 'formula', was: { value: 7 }, now: { value: 4 }, quarter: { year: 2026, quarter: 1 } },
  ])
  const text = await printed(reportId)
  expect(pageWith(text, '5. Courrier')).toContain('formule revue : les trimestres d’avant sont recomptés')
  expect(pageWith(text, 'Annexe B.')).toMatch(/Courriers reçus.*1er trimestre.*7.*4.*−3.*formule revue/)
})

/** The first quarter as a program of before would have frozen it, counting letters in another way. */
async function frozenByAnOlderFormula(reportId: string) {
  const [report] = await office.store.read.select().from(reports).where(eq(reports.id, reportId))
  const asOf = new Date('2026-04-07T09:00:00Z')
  if (!report) throw new Error('No report.')
  for (const edition of ['mayor', 'council'] as const) {
    const content = await buildContent(office.store.read, { ...report, asOf }, edition)
    const older = content.method.map((one) => (one.code === 'ML1i' ? { ...one, formula: one.formula - 1 } : one))
    const counted = <Line extends FigureLine>(lines: readonly Line[]): Line[] =>
      lines.map((line) => (line.code === 'ML1i' ? { ...line, now: { ...line.now, value: 7, counted: 7 } } : line))
    const pages = content.pages.map((page) => ({ ...page, figures: counted(page.figures) }))
    const mayor = { ...content.mayor, figures: counted(content.mayor.figures) }
    const kept = { ...content, mayor, pages, method: older }
    await office.store.upkeep((tx) =>
      tx.insert(reportEditions).values({ reportId, edition, content: kept, sha256: edition }),
    )
  }
  const frozenAs = { state: 'frozen' as const, number: 'RT-2026-0', asOf, frozenAt: asOf, sha256: 'before' }
  await office.store.upkeep((tx) => tx.update(reports).set(frozenAs).where(eq(reports.id, reportId)))
}

test('letters found late and entered with their own date: before the freeze they count, after it they are restated +3', async () => {
  await open()
  await letter('2026-01-05')
  const late = async () => {
    await letter('2026-02-16')
  }
  const first = await frozen(2026, 1, { drafting: late })
  expect((await contentOf(first)).mayor.figures.find(({ code }) => code === 'ML1i')?.now.value).toBe(2)
  office.at('2026-05-04T08:00:00Z')
  for (let n = 0; n < 3; n += 1) await late()
  const second = await frozen(2026, 2, { at: '2026-07-06T08:00:00Z' })
  for (const edition of ['mayor', 'council'] as const) {
    const annex = pageWith(await printed(second, { edition }), 'Annexe B.')
    expect(annex).toMatch(/Courriers reçus.*1er trimestre.*2.*5.*\+3.*faits connus après l’arrêt/)
  }
  expect((await contentOf(first)).mayor.figures.find(({ code }) => code === 'ML1i')?.now.value).toBe(2)
})
