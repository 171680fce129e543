import { refusalOf, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { letters } from '@cabinet/duties/mail/server/tables.ts'
import { workbookCells } from '@cabinet/paper/zip-text.ts'
import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmallReports, smallReports } from './small-reports.ts'
import { statisticsPrints } from './statistics-prints.ts'

let office: SmallReports
afterEach(() => office.close())

const period = { from: '2026-03-01', to: '2026-03-31' }
const opened = async () => {
  office = await smallReports()
  return office
}
const several = async (count: number, change: Record<string, unknown> = {}) => {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push((await office.desk('clerk').registerLetter(typedLetter(change))).id)
  return ids
}
const reservedTo = ({ ids }: SmallReports, key: 'chief') => ({ confidentiality: 'reserved', named: [ids[key]] })
const received = async (key: 'chief' | 'clerk' | 'auditor' | 'technicalHead') =>
  (await office.reports(key).statistics({ ...period, bureau: 'mail' })).lines.find(({ code }) => code === 'ML1i')?.now
    .value
const print = async (key: 'chief' | 'clerk' | 'mayor' | 'technicalAgent', name: string, query: object = period) => {
  const { store, files } = office
  const { bytes } = (await statisticsPrints[name]?.({ store, files, person: await office.as(key) }, query)) ?? {
    bytes: new Uint8Array(),
  }
  return bytes
}

describe('the statistics of any day', () => {
  test('say what came in, beside the period before and a year earlier', async () => {
    await opened()
    await several(3)
    const said = await office.reports('chief').statistics({ ...period, bureau: 'mail' })
    expect(said).toMatchObject({
      before: { from: '2026-02-01', to: '2026-02-28' },
      lastYear: { from: '2025-03-01', to: '2025-03-31' },
      complete: true,
    })
    expect(said.lines.find(({ code }) => code === 'ML1i')).toMatchObject({
      now: { value: 3 },
      unit: 'number',
      bureau: 'mail',
    })
    expect(new Set(said.lines.map(({ bureau }) => bureau))).toEqual(new Set(['mail']))
  })

  test('say from how many cases on something is published, as the office has set it', async () => {
    await opened()
    const { id: _id, ...habits } = (await office.reports('chief').draftSettings()).calendar
    await office.reports('chief').draftSaveCalendar({ ...habits, minimumInside: 12, minimumOutside: 40, mask: 6 })
    const least = { inside: 12, council: 40, mask: 6 }
    expect((await office.reports('clerk').statisticMethod()).least).toEqual(least)
    expect((await office.reports('clerk').statisticFigure({ ...period, code: 'ML5r' })).least).toEqual(least)
  })

  test('one bureau by itself, or all of them', async () => {
    await opened()
    const all = await office.reports('chief').statistics(period)
    expect(new Set(all.lines.map(({ bureau }) => bureau)).size).toBeGreaterThan(3)
  })

  test('what is reserved is counted for the direction from the mask on, and never for the others', async () => {
    await opened()
    await several(2)
    await several(4, reservedTo(office, 'chief'))
    expect([await received('chief'), await received('auditor')]).toEqual([2, 2])
    await several(1, reservedTo(office, 'chief'))
    expect([await received('chief'), await received('auditor')]).toEqual([7, 2])
  })

  test.each([
    [{ from: '2026-03-31', to: '2026-03-01' }],
    [{ from: '2026-02-30', to: '2026-03-01' }],
    [{ from: '1900-01-01', to: '2026-03-01' }],
  ])('two days that make no period are refused: %j', async (wrong) => {
    await opened()
    await expect(office.reports('chief').statistics(wrong)).rejects.toThrow()
  })

  test('are not for whoever may not read them', async () => {
    await opened()
    expect(await refusalOf(office.reports('technicalAgent').statistics(period))).toBe('office.not-your-post')
  })
})

describe('the list behind a figure', () => {
  const behind = (key: 'chief' | 'deputyChief' | 'auditor' | 'clerk' | 'technicalHead', more: object = {}) =>
    office.reports(key).statisticBehind({ ...period, code: 'ML1i', ...more })

  test('opens each line to whoever may read it, and says how many are others’', async () => {
    await opened()
    const [first = ''] = await several(3)
    const all = await behind('chief')
    expect(all).toMatchObject({ total: 3, hidden: 0, next: null })
    expect(all.rows.find(({ id }) => id === first)).toMatchObject({
      to: `/courrier/${first}`,
      title: typedLetter().subject,
    })
    // The technical services were given none of them yet; so few could be any, and from the mask on they are said.
    expect(await behind('technicalHead')).toMatchObject({ rows: [], total: 3, hidden: 0 })
    await several(2)
    expect(await behind('technicalHead')).toMatchObject({ rows: [], total: 5, hidden: 5 })
  })

  test('comes page by page, each line once', async () => {
    await opened()
    await several(5)
    const first = await behind('chief', { limit: 2 })
    const second = await behind('chief', { limit: 2, cursor: first.next })
    const third = await behind('chief', { limit: 2, cursor: second.next })
    expect(third.next).toBeNull()
    expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(5)
  })

  test('of what is reserved, nothing below the mask is in it', async () => {
    await opened()
    await several(2)
    const reserved = await several(4, reservedTo(office, 'chief'))
    const { rows, total } = await behind('chief')
    expect(total).toBe(2)
    for (const { id } of rows) expect(reserved).not.toContain(id)
  })

  test('what is reserved and not one’s own is said to be there from the mask on, and not one by one', async () => {
    await opened()
    const { deputyChief } = office.ids
    await several(2)
    await several(3, reservedTo(office, 'chief'))
    await several(1, { confidentiality: 'reserved', named: [office.ids.chief, deputyChief] })
    // Four reserved: counted for nobody.
    expect(await behind('deputyChief')).toMatchObject({ total: 2, hidden: 0 })
    await several(2, { confidentiality: 'reserved', named: [office.ids.chief, deputyChief] })
    // Six reserved, three of them theirs: three others could point at somebody.
    const counted = await behind('deputyChief')
    expect(counted).toMatchObject({ total: 8, hidden: 0 })
    expect(counted.rows).toHaveLength(5)
    await several(2, reservedTo(office, 'chief'))
    expect(await behind('deputyChief')).toMatchObject({ total: 10, hidden: 5 })
    expect(await behind('auditor')).toMatchObject({ total: 2, hidden: 0 })
  })

  test('a code there never was is not found', async () => {
    await opened()
    expect(await refusalOf(behind('chief', { code: 'XX9' }))).toBe('office.not-found')
    expect(await refusalOf(office.reports('chief').statisticFigure({ ...period, code: 'XX9' }))).toBe(
      'office.not-found',
    )
  })
})

describe('a target', () => {
  const target = async (asked: { from: string; to: string }) =>
    (await office.reports('chief').statisticFigure({ ...asked, code: 'ML5r' })).line.target
  const march = period
  const february = { from: '2026-02-01', to: '2026-02-28' }

  test('holds from its day on; what was aimed at before stays with its time', async () => {
    await opened()
    await office.reports('chief').statisticAim({ code: 'ML5r', from: '2026-01-01', target: 700 })
    await office.reports('chief').statisticAim({ code: 'ML5r', from: '2026-03-01', target: 825 })
    expect([await target(february), await target(march)]).toEqual([700, 825])
  })

  test('said again for the same day, it replaces what was said; and it can end', async () => {
    await opened()
    for (const value of [700, 750, null]) {
      await office.reports('chief').statisticAim({ code: 'ML5r', from: '2026-03-01', target: value })
      expect(await target(march)).toBe(value)
    }
    const { targets } = await office.reports('chief').statisticMethod()
    expect(targets).toEqual([{ code: 'ML5r', from: '2026-03-01', target: null }])
  })

  test('is set by those who keep the settings', async () => {
    await opened()
    const aim = { code: 'ML5r', from: '2026-03-01', target: 700 }
    expect(await refusalOf(office.reports('clerk').statisticAim(aim))).toBe('office.not-your-post')
    expect(await refusalOf(office.reports('chief').statisticAim({ ...aim, code: 'XX9' }))).toBe('office.not-found')
  })
})

describe('the figures as files', () => {
  test('a workbook holds numbers as numbers, and nothing for what is not known', async () => {
    await opened()
    await several(3)
    const { Chiffres = [], Détail = [] } = workbookCells(
      await print('chief', 'figures-xlsx', { ...period, bureau: 'mail' }),
    )
    const [heads = []] = Chiffres
    const row = Chiffres.find(([code]) => code === 'ML1i') ?? []
    expect(row[heads.indexOf('Cette période')]).toBe(3)
    const share = Chiffres.find(([code]) => code === 'ML5r') ?? []
    expect(share[heads.indexOf('Cette période')] ?? null).toBeNull()
    expect(share[heads.indexOf('Sans valeur parce que')]).toEqual(expect.any(String))
    expect(Détail.some(([by, , code, , value]) => by === 'Mois' && code === 'ML1i' && value === 3)).toBe(true)
  })

  test('a list holds the same, with decimal commas for a French office', async () => {
    await opened()
    await several(3)
    const text = new TextDecoder().decode(await print('chief', 'figures-csv'))
    expect(text).toMatch(/^\uFEFF?Code;Bureau;/)
    expect(text).toMatch(/\r\nML1i;[^;]*;[^;]*;3;/)
    const splits = new TextDecoder().decode(await print('chief', 'splits-csv'))
    expect(splits).toMatch(/;ML1i;[^;]*;3;/)
  })

  test('a unit whose name begins a formula is a name', async () => {
    await opened()
    const [letterId = ''] = await several(1)
    const { units } = await import('@cabinet/blocks/people/server/tables.ts')
    await office.store.upkeep(async (tx) => {
      await tx.update(units).set({ name: '=HYPERLINK("http://x")' }).where(eq(units.name, 'Services techniques'))
    })
    const [letter] = await office.store.read.select().from(letters).where(eq(letters.id, letterId))
    const addressee = await office.unit('=HYPERLINK("http://x")')
    await office
      .desk('chief')
      .assign({ letterId, version: letter?.version ?? 1, lines: [{ addressee, instruction: 'ATTR' }] })
    const { Détail = [] } = workbookCells(await print('chief', 'figures-xlsx'))
    expect(Détail.some(([, name]) => name === '=HYPERLINK("http://x")')).toBe(true)
    const csv = new TextDecoder().decode(await print('chief', 'splits-csv'))
    expect(csv).toContain('"\'=HYPERLINK(""http://x"")"')
    expect(csv).not.toMatch(/(^|;)"?=/m)
  })

  test('a clerk’s file holds nothing of what is reserved', async () => {
    await opened()
    await several(6, reservedTo(office, 'chief'))
    const value = async (key: 'mayor' | 'clerk') => {
      const { Chiffres = [] } = workbookCells(await print(key, 'figures-xlsx'))
      return Chiffres.find(([code]) => code === 'ML1i')?.[3] ?? null
    }
    expect([await value('mayor'), await value('clerk')]).toEqual([6, 0])
  })

  test('are not for whoever may not read the figures', async () => {
    await opened()
    for (const name of ['figures-csv', 'splits-csv', 'figures-xlsx'])
      expect(await refusalOf(print('technicalAgent', name))).toBe('office.not-your-post')
  })
})
