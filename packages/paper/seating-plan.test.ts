import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { pdfText } from './pdf-text.ts'
import { photographPdf } from './photograph.ts'
import { closePaper } from './press.ts'
import { type SeatingBlock, type SeatingPlanSheet, type SeatingSeat, seatingPlanPdf } from './seating-plan.ts'

afterAll(() => closePaper())

type Picture = { width: number; height: number /** From 0, black, to 255. */; at: (x: number, y: number) => number }

/** One page as it looks, in pixels of which there are `scale` to a point. */
async function picture(bytes: Uint8Array, page = 0, scale = 2): Promise<Picture & { pages: number }> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes)
  const render = async (options: { data: Uint8Array; width: number; height: number }) => {
    const raw = { width: options.width, height: options.height, channels: 4 as const }
    return sharp(options.data, { raw }).flatten({ background: '#fff' }).greyscale().raw().toBuffer()
  }
  const { data, width, height } = await document.getPage(page).render({ scale, render })
  const pages = document.getPageCount()
  document.destroy()
  return { width, height, pages, at: (x, y) => data[y * width + x] ?? 255 }
}

/** Whether anything is drawn in this part of the page, in shares of its width and height. */
function hasInk({ width, height, at }: Picture, [left, top, right, foot]: readonly [number, number, number, number]) {
  for (let y = Math.ceil(top * height); y < foot * height; y++)
    for (let x = Math.ceil(left * width); x < right * width; x++) if (at(x, y) < 200) return true
  return false
}

const seat = (x: number, y: number, name = '', out: SeatingSeat['out'] = null): SeatingSeat => ({
  ...{
    x,
    y,
    label: '1',
    name,
    function: name ? 'Déléguée du quartier' : '',
    mark: name ? '12' : '',
    empty: 'libre',
    out,
  },
})
const line = (label: string, y: number, seats: SeatingSeat[]): SeatingBlock => ({
  ...{
    label,
    x: 600,
    y,
    turn: 0,
    table: null,
    labelAt: { x: 60, y },
    labelEnds: true,
    labelInside: { x: 600, y },
    seats,
  },
})
const plan = (change: Partial<SeatingPlanSheet> = {}): SeatingPlanSheet => ({
  ...{
    letterhead: { office: 'Ville de Port-Amande' },
    locale: 'fr',
    title: 'Fête nationale – Place',
    subtitle: 'Vu de face',
  },
  ...{ when: 'vendredi 7 août 2026', notice: 'Ordre à valider', printedBy: 'Anselme Okpé' },
  ...{ printedAt: new Date('2026-08-06T10:00:00Z'), timeZone: 'UTC', width: 1200, depth: 2400, blocks: [] },
  ...{ legend: 'Les chiffres sont les places.', without: { label: 'Sans siège', names: [] }, ...change },
})
const rows = Array.from({ length: 24 }, (_, r) =>
  line(
    `Rang ${r + 1}`,
    300 + r * 85,
    Array.from({ length: 18 }, (_, n) => seat(100 + n * 60, 300 + r * 85, `Nom ${r}-${n}`)),
  ),
)
const up = { x: 0, y: -1 }

test('four hundred seats are drawn on one upright page, and nothing is cut off at its edges', async () => {
  const dais = line('Tribune', 120, [seat(520, 120, 'Bakary Sanogo', up), seat(680, 120, 'Awa Diarra', up)])
  const bytes = await seatingPlanPdf(plan({ blocks: [dais, ...rows] }))
  const page = await picture(bytes)
  expect(page.height).toBeGreaterThan(page.width)
  for (const edge of [
    [0, 0, 0.04, 1],
    [0.96, 0, 1, 1],
    [0, 0.985, 1, 1],
  ] as const)
    expect(hasInk(page, edge)).toBe(false)
  // The rows fill the page down to its foot.
  expect(hasInk(page, [0.3, 0.8, 0.7, 0.95])).toBe(true)
  const [drawn = '', ...lists] = (await pdfText(bytes)).split('\n')
  // Too small for names, but the dais has room outside.
  expect(drawn).toContain('Bakary Sanogo')
  expect(drawn).not.toContain('Nom 3-3')
  expect(lists.join(' ')).toContain('Nom 23-17')
})

test('a table alone stands on a page laid across, with the names of its people around it', async () => {
  const people = Array.from({ length: 20 }, (_, n) => seat(100 + n * 66, 40, `Convive numéro ${n}`, up))
  const others = Array.from({ length: 20 }, (_, n) => seat(100 + n * 66, 240, `Voisine numéro ${n}`, { x: 0, y: 1 }))
  const table = { kind: 'long' as const, across: 660, along: 60 }
  const block = { ...line('Table d’honneur', 140, [...people, ...others]), table, x: 727, labelEnds: false }
  const bytes = await seatingPlanPdf(
    plan({ width: 1454, depth: 280, blocks: [{ ...block, labelAt: { x: 727, y: 140 } }] }),
  )
  const page = await picture(bytes)
  expect(page.width).toBeGreaterThan(page.height)
  for (const edge of [
    [0, 0, 0.03, 1],
    [0.97, 0, 1, 1],
  ] as const)
    expect(hasInk(page, edge)).toBe(false)
  const [drawn = ''] = (await pdfText(bytes)).split('\n')
  for (const name of ['Convive numéro 0', 'Convive numéro 19', 'Voisine numéro 19']) expect(drawn).toContain(name)
})

test('for whom there is no seat is printed, however odd the name', async () => {
  const names = ['#panic() *Zadi*', 'الشيخ عبد الله']
  const text = await pdfText(
    await seatingPlanPdf(
      plan({ blocks: [line('Rang 1', 300, [seat(300, 300)])], without: { label: 'Sans siège', names } }),
    ),
  )
  for (const said of ['Sans siège', '#panic() *Zadi*']) expect(text).toContain(said)
})

test('the photograph keeps each row together, front and back, with the place of everybody', async () => {
  const row = (label: string, from: number) => ({
    label,
    people: Array.from({ length: 9 }, (_, n) => ({
      ...{
        number: String(from + n),
        who: `Personne ${from + n}`,
        as: 'Conseillère municipale déléguée',
        isCentre: n === 4,
      },
    })),
  })
  const bytes = await photographPdf({
    ...{ letterhead: { office: 'Ville de Port-Amande' }, locale: 'fr', title: 'Photographie officielle' },
    ...{ ceremony: 'Fête nationale', when: 'vendredi 7 août 2026', warning: 'Liste à valider', view: 'Vu de face' },
    ...{ rows: [row('Rang 2', 10), row('Rang 1', 1)], notes: ['Le premier au centre.'], madeAt: 'Édité le 6 août' },
  })
  const page = await picture(bytes)
  expect(page.pages).toBe(1)
  expect(hasInk(page, [0.97, 0, 1, 1])).toBe(false)
  const text = await pdfText(bytes)
  expect(text.indexOf('Personne 10')).toBeLessThan(text.indexOf('Personne 9'))
  for (const said of ['Liste à valider', 'Rang 1', 'Personne 18']) expect(text).toContain(said)
})
