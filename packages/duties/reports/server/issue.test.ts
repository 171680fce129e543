import { claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { endHolding } from '@cabinet/blocks/people/server/end-holding.ts'
import { holdings, posts } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf, type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { inOrder } from '@cabinet/store/chain.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { bureaus, editions } from '../rules/report.ts'
import type { ReportContent } from '../rules/report-content.ts'
import { buildContent } from './build-content.ts'
import { freezeReport } from './freeze-report.ts'
import { sealOf, sealOfReport } from './report-seals.ts'
import { answering, type SmallReports, smallReports } from './small-reports.ts'
import { type Report, reportCounted, reportEditions, reportPages, reports } from './tables.ts'

let office: SmallReports
afterEach(() => office.close())

const open = async () => {
  office = await smallReports({ at: '2026-01-05T08:00:00Z' })
  return office
}

const letter = (more: Record<string, unknown> = {}) =>
  office.desk('clerk').registerLetter(typedLetter({ receivedOn: '2026-01-05', ...more }))

const reportRow = async (reportId: string): Promise<Report> => {
  const [report] = await office.store.read.select().from(reports).where(eq(reports.id, reportId))
  if (!report) throw new Error('No report.')
  return report
}
const edit = async (reportId: string) => ({ reportId, version: (await reportRow(reportId)).version })

/** Every bureau but those named says something and hands it in. */
async function write(reportId: string, silent: readonly string[] = []) {
  for (const bureau of bureaus.filter((one) => !silent.includes(one))) {
    const desk = office.reports(answering[bureau])
    await desk.draftSave({ reportId, bureau, field: 'results', version: 0, text: `Résultats du bureau ${bureau}.` })
    await desk.draftHandIn({ reportId, bureau })
  }
}

async function visa(reportId: string, givers: readonly StaffKey[] = ['chief']) {
  const steps = givers.map((key, i) => ({
    ...{ kind: i === givers.length - 1 ? ('signature' as const) : ('visa' as const), personId: office.ids[key] },
  }))
  await office.reports('chief').issueSendRound({ ...(await edit(reportId)), steps })
  for (const key of givers) await office.reports(key).issueVisa(await edit(reportId))
}

/** From the draft to the number, in a week of April. */
async function frozen(year: number, quarter: number, { silent = [] as string[], at = '2026-04-07T08:00:00Z' } = {}) {
  office.at(at)
  const reportId = await office.openReport(year, quarter)
  office.later(1)
  await write(reportId, silent)
  office.later(1)
  await office.reports('chief').issueConsolidate({ ...(await edit(reportId)), reason: silent.length ? 'Délai' : '' })
  office.later(1)
  await visa(reportId)
  office.later(1)
  const said = await office.reports('chief').issueFreeze(await edit(reportId))
  return { reportId, ...said }
}

const contentOf = async (reportId: string, edition: 'mayor' | 'council' = 'mayor') =>
  (await office.reports('chief').issueFrozen({ reportId, edition })).content

test('a quarter goes from its pages over the visas to a number and a seal', async () => {
  await open()
  await letter()
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  await write(reportId)
  const chief = office.reports('chief')
  expect((await chief.issue({ reportId })).may).toMatchObject({ consolidate: true, freeze: false, sendRound: false })
  await chief.issueConsolidate(await edit(reportId))
  expect(await refusalOf(chief.issueFreeze(await edit(reportId)))).toBe('office.cannot-move')
  await chief.draftSave({ reportId, bureau: 'mayor', field: 'successes', version: 0, text: 'Le marché a rouvert.' })
  const steps = [
    { kind: 'visa' as const, personId: office.ids.deputyChief },
    { kind: 'signature' as const, personId: office.ids.chief },
  ]
  await chief.issueSendRound({ ...(await edit(reportId)), steps })
  expect(await refusalOf(chief.issueVisa(await edit(reportId)))).toBe('office.not-found')
  await office.reports('deputyChief').issueVisa(await edit(reportId))
  expect(await refusalOf(chief.issueFreeze(await edit(reportId)))).toBe('reports.issue-visa-missing')
  expect(
    await refusalOf(chief.draftSave({ reportId, bureau: 'mayor', field: 'successes', version: 1, text: 'Autre.' })),
  ).toBe('reports.drafting-closed')
  await chief.issueVisa(await edit(reportId))
  office.later(1)
  const said = await chief.issueFreeze(await edit(reportId))
  expect(said.number).toBe('RT-2026-1')
  const page = await chief.issueFrozen({ reportId, edition: 'mayor' })
  expect(page.content.mayor.texts.successes).toBe('Le marché a rouvert.')
  expect(page.content.mayor.figures.length).toBe(10)
  expect(page.content.pages.map((one) => [one.bureau, one.silent])).toEqual(bureaus.map((one) => [one, false]))
  expect(page.content.pages.find((one) => one.bureau === 'mail')?.head).toBe('Ana Houessou, Agent du courrier')
  expect(page.content.mayor.figures.find((one) => one.code === 'ML1i')?.now.value).toBe(1)
  expect(page.content.followUp).toBeNull()
})

test('the seal is over both editions and every list, and over the journal', async () => {
  await open()
  await letter()
  const { reportId, sha256 } = await frozen(2026, 1)
  const kept = await office.store.read.select().from(reportEditions)
  const counted = await office.store.read.select().from(reportCounted)
  expect(kept.map((one) => one.edition).sort()).toEqual([...editions].sort())
  for (const one of kept) expect(sealOf(one.content)).toBe(one.sha256)
  const report = await reportRow(reportId)
  expect(sealOfReport({ number: 'RT-2026-1', asOf: report.asOf ?? new Date(0), editions: kept, counted })).toBe(sha256)
  const [told] = await office.store.read.select().from(history).where(eq(history.event, 'reports.report.frozen'))
  expect(told?.details.sha256).toBe(sha256)
})

test('what is written down later changes no frozen word, and the same moment counts to the same report again', async () => {
  await open()
  await letter()
  const lead = await office.unit('Services techniques')
  const promise = await office.change('chief', (change) =>
    noteCommitment(change, {
      ...{ kind: 'directive', text: 'Réparer la pompe', lead, dueOn: '2026-02-10', contactId: null, reserved: false },
      ...{ source: { kind: 'note', id: 'note' }, authorityId: office.ids.mayor },
    }),
  )
  const { reportId } = await frozen(2026, 1)
  const before = await office.store.read.select().from(reportEditions)
  const report = await reportRow(reportId)
  if (!report.asOf) throw new Error('Not frozen.')
  const at = { ...report, asOf: report.asOf }
  const later: Record<string, () => Promise<unknown>> = {
    letter: () => letter({ receivedOn: '2026-02-01' }),
    reserved: () => letter({ receivedOn: '2026-02-01', confidentiality: 'reserved', named: [office.ids.adviser] }),
    claim: () =>
      office
        .change('technicalHead', (change) => claimCommitment(change, { commitmentId: promise.id, proof: 'Photo.' }))
        .catch(() => undefined),
    target: () => office.reports('chief').draftQuarters(),
    order: async () => office.later(60 * 24),
  }
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(Object.keys(later), { minLength: 1 }), async (acts) => {
      office.later(1)
      for (const act of acts) await later[act]?.()
      for (const edition of editions) {
        const again = await buildContent(office.store.read, at, edition)
        const was = before.find((one) => one.edition === edition)?.content
        expect(inOrder(again)).toBe(inOrder(was))
      }
      expect(await office.store.read.select().from(reportEditions)).toEqual(before)
    }),
    { numRuns: 6 },
  )
})

test('the council’s edition is the same, byte for byte, with and without everything reserved', async () => {
  await open()
  await letter()
  await letter({ type: 'invitation' })
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  const at = { ...(await reportRow(reportId)), asOf: new Date('2026-05-01T00:00:00Z') }
  const without = inOrder(await buildContent(office.store.read, at, 'council'))
  const complete = inOrder(await buildContent(office.store.read, at, 'mayor'))
  office.at('2026-04-08T08:00:00Z')
  for (let n = 0; n < 6; n += 1)
    await letter({ receivedOn: '2026-02-02', confidentiality: 'reserved', named: [office.ids.adviser] })
  for (let n = 0; n < 6; n += 1)
    await office.change('mayor', (change) =>
      noteCommitment(change, {
        ...{ kind: 'directive', text: 'Affaire réservée', lead: `person:${office.ids.adviser}`, contactId: null },
        ...{ source: { kind: 'note', id: 'note' }, authorityId: office.ids.mayor, dueOn: '2026-02-10' },
        ...{ reserved: true, issuedOn: '2026-01-20' },
      }),
    )
  expect(inOrder(await buildContent(office.store.read, at, 'council'))).toBe(without)
  const known = await buildContent(office.store.read, at, 'mayor')
  expect(inOrder(known)).not.toBe(complete)
  expect(inOrder(known)).not.toContain('Affaire réservée')
  expect(inOrder(known)).not.toContain('Casimir Dossa')
})

test('an empty quarter, the first one ever, without any page or head, still says what it has to say', async () => {
  await open()
  await office.store.upkeep((tx) => tx.update(reportPages).set({ answersFor: null }))
  const { reportId, number } = await frozen(2026, 1, { silent: [...bureaus] })
  expect(number).toBe('RT-2026-1')
  for (const edition of editions) {
    const content = await contentOf(reportId, edition)
    expect(content.followUp).toBeNull()
    expect(content.restatements).toEqual([])
    expect(content.directives.overdue).toEqual([])
    expect(content.pages.every((one) => one.silent && one.head === null && one.texts.results === '')).toBe(true)
    const shares = content.pages.flatMap((one) => one.figures).filter((one) => one.now.value === null)
    expect(shares.every((one) => one.now.silence !== null)).toBe(true)
  }
})

test('a page that never came is said to be missing, and why the report went on stands in the journal', async () => {
  await open()
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  await office
    .reports('protocol')
    .draftSave({ reportId, bureau: 'ceremonies', field: 'results', version: 0, text: 'Un brouillon.' })
  await write(reportId, ['ceremonies'])
  office.later(1)
  const chief = office.reports('chief')
  expect(await refusalOf(chief.issueConsolidate(await edit(reportId)))).toBe('reports.issue-pages-missing')
  await chief.issueConsolidate({ ...(await edit(reportId)), reason: 'Le protocole est en mission.' })
  office.later(1)
  await visa(reportId)
  office.later(1)
  await chief.issueFreeze(await edit(reportId))
  const page = (await contentOf(reportId)).pages.find((one) => one.bureau === 'ceremonies')
  expect(page).toMatchObject({ silent: true, head: 'Anselme Okpé, Chef du protocole' })
  expect(page?.texts.results).toBe('')
  const [told] = await office.store.read.select().from(history).where(eq(history.event, 'reports.report.consolidated'))
  expect(told?.details).toMatchObject({ missing: ['ceremonies'], reason: 'Le protocole est en mission.' })
})

test('a page sent back to its bureau carries what is asked of it, and the others stay', async () => {
  await open()
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  await write(reportId)
  const chief = office.reports('chief')
  await chief.issueConsolidate(await edit(reportId))
  await chief.issueSendBack({ ...(await edit(reportId)), bureau: 'mail', comment: 'Dites les retards.' })
  const page = await office.reports('clerk').draftPage({ reportId, bureau: 'mail' })
  expect(page.comments.map((one) => one.text)).toEqual(['Dites les retards.'])
  expect(page.section.may.write).toBe(true)
  const missing = (await chief.issue({ reportId })).pages.filter((one) => one.handedInAt === null)
  expect(missing.map((one) => one.bureau)).toEqual(['mail'])
})

test('a report returned from its visa is written again, and needs every visa anew', async () => {
  await open()
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  await write(reportId)
  const chief = office.reports('chief')
  await chief.issueConsolidate(await edit(reportId))
  const steps = [{ kind: 'signature' as const, personId: office.ids.deputyChief }]
  await chief.issueSendRound({ ...(await edit(reportId)), steps })
  await office.reports('deputyChief').issueReturn({ ...(await edit(reportId)), reason: 'La page du maire est vide.' })
  expect((await reportRow(reportId)).state).toBe('consolidating')
  await chief.issueSendRound({ ...(await edit(reportId)), steps })
  expect(await refusalOf(chief.issueFreeze(await edit(reportId)))).toBe('reports.issue-visa-missing')
  await office.reports('deputyChief').issueVisa(await edit(reportId))
  await chief.issueTakeBack({ ...(await edit(reportId)), reason: 'Une faute.' })
  expect(await refusalOf(chief.issueFreeze(await edit(reportId)))).toBe('office.cannot-move')
  const head = { kind: 'signature' as const, personId: office.ids.technicalHead }
  expect(await refusalOf(chief.issueSendRound({ ...(await edit(reportId)), steps: [head] }))).toBe(
    'reports.issue-gives-no-visa',
  )
})

test('frozen twice at once it is frozen once, and the numbers of a year have no gap', async () => {
  await open()
  office.at('2026-08-07T08:00:00Z')
  const ids: string[] = []
  for (const quarter of [1, 2]) {
    const reportId = await office.openReport(2026, quarter)
    office.later(1)
    await office.reports('chief').issueConsolidate({ ...(await edit(reportId)), reason: 'Essai' })
    await visa(reportId)
    ids.push(reportId)
  }
  office.later(1)
  const [first = '', second = ''] = ids
  const form = await edit(first)
  const chief = office.reports('chief')
  const both = await Promise.allSettled([chief.issueFreeze(form), chief.issueFreeze(form)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(chief.issueFreeze(await edit(first)))).toBe('office.cannot-move')
  expect((await chief.issueFreeze(await edit(second))).number).toBe('RT-2026-2')
})

test('what is noted while the report is being counted, of a moment before, is counted again', async () => {
  await open()
  await letter()
  office.at('2026-04-07T08:00:00Z')
  const reportId = await office.openReport(2026, 1)
  office.later(1)
  await office.reports('chief').issueConsolidate({ ...(await edit(reportId)), reason: 'Essai' })
  await visa(reportId)
  office.later(2)
  let slipped = false
  const said = await freezeReport(
    {
      store: office.store,
      change: async (work) => {
        if (!slipped) {
          slipped = true
          office.later(-1)
          await letter({ receivedOn: '2026-03-03' })
          office.later(1)
        }
        return office.change('chief', work)
      },
    },
    await edit(reportId),
  )
  expect(said.number).toBe('RT-2026-1')
  const content = await contentOf(reportId)
  expect(content.mayor.figures.find((one) => one.code === 'ML1i')?.now.value).toBe(2)
})

test('a letter found later and entered with its date is restated, on the frozen view and in the next report', async () => {
  await open()
  await letter()
  const { reportId } = await frozen(2026, 1)
  const chief = office.reports('chief')
  expect(await chief.issueRestated({ reportId, edition: 'mayor' })).toEqual([])
  office.at('2026-05-04T08:00:00Z')
  for (let n = 0; n < 3; n += 1) await letter({ receivedOn: '2026-02-16' })
  office.later(1)
  const live = await chief.issueRestated({ reportId, edition: 'mayor' })
  const received = live.find((one) => one.code === 'ML1i')
  expect(received).toMatchObject({ because: 'later-facts', quarter: { year: 2026, quarter: 1 } })
  expect([received?.was.value, received?.now.value]).toEqual([1, 4])
  expect((await contentOf(reportId)).mayor.figures.find((one) => one.code === 'ML1i')?.now.value).toBe(1)
  const next = await frozen(2026, 2, { at: '2026-07-06T08:00:00Z' })
  const printed = (await contentOf(next.reportId)).restatements.find((one) => one.code === 'ML1i')
  expect([printed?.was.value, printed?.now.value, printed?.because]).toEqual([1, 4, 'later-facts'])
})

test('the council notes it, and what it observed opens the next report', async () => {
  await open()
  const { reportId } = await frozen(2026, 1)
  office.at('2026-04-20T08:00:00Z')
  const chief = office.reports('chief')
  const lead = await office.unit('Services techniques')
  const present = { on: '2026-04-17', outcome: 'noted' as const, note: 'Séance ordinaire.' }
  const observations = [
    { text: 'Répondre aux réclamations dans le délai.', lead, dueOn: '2026-05-29' },
    { text: 'Publier la liste des marchés.', lead },
  ]
  expect(
    await refusalOf(chief.issuePresent({ ...(await edit(reportId)), ...present, on: '2026-04-21', observations })),
  ).toBe('reports.issue-presented-on')
  await chief.issuePresent({ ...(await edit(reportId)), ...present, observations })
  await chief.issueObserve({ ...(await edit(reportId)), observations: [{ text: 'Tenir le registre.', lead }] })
  const page = await chief.issueFrozen({ reportId, edition: 'mayor' })
  expect(page.report).toMatchObject({ state: 'presented', outcome: 'noted', presentedOn: '2026-04-17' })
  expect(page.observations.map((one) => one.text)).toHaveLength(3)
  const next = await frozen(2026, 2, { at: '2026-07-06T08:00:00Z' })
  for (const edition of editions) {
    const { followUp } = await contentOf(next.reportId, edition)
    expect(followUp?.number).toBe('RT-2026-1')
    expect(followUp?.rows.map((row) => [row.text, row.lead, row.dueOn, row.state])).toEqual([
      ['Répondre aux réclamations dans le délai.', 'Services techniques', '2026-05-29', 'issued'],
      ['Publier la liste des marchés.', 'Services techniques', null, 'issued'],
      ['Tenir le registre.', 'Services techniques', null, 'issued'],
    ])
  }
})

test('an observation still owed two reports later is not forgotten', async () => {
  await open()
  const { reportId } = await frozen(2026, 1)
  office.at('2026-04-20T08:00:00Z')
  const lead = await office.unit('Services techniques')
  const observations = [{ text: 'Tenir le registre des dons.', lead, dueOn: '2026-06-30' }]
  await office
    .reports('chief')
    .issuePresent({ ...(await edit(reportId)), on: '2026-04-17', outcome: 'adopted', observations })
  await frozen(2026, 2, { at: '2026-07-06T08:00:00Z' })
  const third = await frozen(2026, 3, { at: '2026-10-05T08:00:00Z' })
  const { followUp } = await contentOf(third.reportId)
  expect(followUp?.number).toBe('RT-2026-2')
  expect(followUp?.rows.map((row) => row.text)).toEqual(['Tenir le registre des dons.'])
})

test('a vacant head is said to be vacant', async () => {
  await open()
  const [post] = await office.store.read.select().from(posts).where(eq(posts.title, 'Chef du protocole'))
  await office.store.upkeep((tx) =>
    tx
      .update(reportPages)
      .set({ answersFor: `post:${post?.id}` })
      .where(eq(reportPages.bureau, 'ceremonies')),
  )
  const [holding] = await office.store.read.select().from(holdings).where(eq(holdings.personId, office.ids.protocol))
  await office.change('administrator', (change) =>
    endHolding(change, { holdingId: holding?.id ?? '', to: '2026-01-31' }),
  )
  const { reportId } = await frozen(2026, 1, { silent: ['ceremonies'] })
  const page = (await contentOf(reportId)).pages.find((one) => one.bureau === 'ceremonies')
  expect(page).toMatchObject({ head: null, silent: true })
})

test('each figure opens the list it was counted from, to those who may read its lines', async () => {
  await open()
  await letter()
  await letter({ confidentiality: 'internal' })
  const { reportId } = await frozen(2026, 1)
  const asked = { reportId, edition: 'council' as const, code: 'ML1i' }
  const clerk = await office.reports('clerk').issueCounted(asked)
  const agentless = await office.reports('protocol').issueCounted(asked)
  expect(clerk.total).toBe(2)
  expect(clerk.rows).toHaveLength(2)
  // So few that are others' could be any: from the mask on they are said.
  expect(agentless).toMatchObject({ total: 2, hidden: 0, rows: [] })
  office.later(1)
  await letter({ receivedOn: '2026-02-02' })
  expect((await office.reports('clerk').issueCounted(asked)).total).toBe(2)
})

test.each([
  [4, { total: 2, hidden: 0 }],
  [5, { total: 7, hidden: 5 }],
])('with %i reserved letters of others, the list of the complete edition says %o', async (reserved, said) => {
  await open()
  for (let n = 0; n < 2; n += 1) await letter()
  for (let n = 0; n < reserved; n += 1) await letter({ confidentiality: 'reserved', named: [office.ids.adviser] })
  const { reportId } = await frozen(2026, 1)
  const list = (key: 'deputyChief' | 'clerk', edition: 'mayor' | 'council') =>
    office.reports(key).issueCounted({ reportId, edition, code: 'ML1i' })
  expect(await list('deputyChief', 'mayor')).toMatchObject(said)
  expect(await list('clerk', 'council')).toMatchObject({ total: 2, hidden: 0 })
})

test('the figures of the mayor’s page are the office’s choice: a draft follows it, what is frozen keeps its own', async () => {
  await open()
  await letter()
  const { reportId } = await frozen(2026, 1)
  const chief = office.reports('chief')
  const { figures: shipped } = await chief.draftSettings()
  const codes = (content: ReportContent) => content.mayor.figures.map(({ code }) => code)
  expect(codes(await contentOf(reportId))).toEqual(shipped)
  const figures = ['ML6o', 'DC3d', 'ML1i']
  await chief.draftSaveFigures({ was: shipped, figures })
  office.at('2026-07-06T08:00:00Z')
  const draft = await office.openReport(2026, 2)
  const beside = await chief.draftFigures({ reportId: draft, bureau: 'mayor' })
  expect(beside.lines.map(({ code }) => code)).toEqual(figures)
  const [report] = await office.store.read.select().from(reports).where(eq(reports.id, draft))
  if (!report) throw new Error('No report.')
  const asked = { ...report, asOf: new Date('2026-07-06T09:00:00Z') }
  expect(codes(await buildContent(office.store.read, asked, 'mayor'))).toEqual(figures)
  expect(codes(await contentOf(reportId))).toEqual(shipped)
  expect(codes(await contentOf(reportId, 'council'))).toEqual(shipped)
})

test('the complete edition is for those to whom it is addressed; before it is frozen nobody else reads any', async () => {
  await open()
  const { reportId } = await frozen(2026, 1)
  for (const key of ['mayor', 'chief', 'deputyChief'] as const)
    expect((await office.reports(key).issueFrozen({ reportId, edition: 'mayor' })).editions).toEqual([
      'mayor',
      'council',
    ])
  for (const key of ['clerk', 'auditor', 'sg', 'protocol', 'adviser'] as const) {
    expect(await refusalOf(office.reports(key).issueFrozen({ reportId, edition: 'mayor' }))).toBe('office.not-found')
    const page = await office.reports(key).issueFrozen({ reportId, edition: 'council' })
    expect(page).toMatchObject({ editions: ['council'], may: { present: false, observe: false } })
    expect(page.content.edition).toBe('council')
  }
  for (const key of ['technicalAgent'] as const)
    expect(await refusalOf(office.reports(key).issueFrozen({ reportId, edition: 'council' }))).toBe(
      'office.not-your-post',
    )
  office.at('2026-07-06T08:00:00Z')
  const next = await office.openReport(2026, 2)
  expect(await refusalOf(office.reports('mayor').issueFrozen({ reportId: next, edition: 'mayor' }))).toBe(
    'office.not-found',
  )
  const clerk = office.reports('clerk')
  expect(await refusalOf(clerk.issue({ reportId: next }))).toBe('office.not-your-post')
  expect(await refusalOf(clerk.issueConsolidate(await edit(next)))).toBe('office.not-your-post')
  expect(await refusalOf(clerk.issueFreeze(await edit(next)))).toBe('office.not-your-post')
  const print = { requestKey: crypto.randomUUID(), reportId, format: 'pdf' as const, locale: 'fr' as const }
  expect(await refusalOf(clerk.issuePrint({ ...print, edition: 'mayor' }))).toBe('office.not-found')
  expect(await refusalOf(clerk.issuePrint({ ...print, reportId: next, edition: 'council' }))).toBe('office.not-found')
})

test.each<[string, (tx: Writes) => PromiseLike<unknown>]>([
  ['an edition', (tx) => tx.update(reportEditions).set({ sha256: 'x' })],
  ['a list', (tx) => tx.delete(reportCounted).where(eq(reportCounted.code, 'ML1i'))],
  ['the number', (tx) => tx.update(reports).set({ number: 'RT-2026-9' })],
  ['the report itself', (tx) => tx.delete(reports)],
])('the database itself lets nobody change %s once it is frozen', async (_what, harm) => {
  await open()
  await letter()
  await frozen(2026, 1)
  await expect(
    office.store.upkeep(async (tx) => {
      await harm(tx)
    }),
  ).rejects.toThrow()
})
