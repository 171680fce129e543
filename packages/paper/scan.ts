import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { longDay } from './locale.ts'
import { print } from './press.ts'
import type { ScanJob } from './press-job.ts'
import { given, sheet } from './sheet.ts'

/** How a sender writes: a prefecture, an association, a company, a citizen's own hand, an old typewriter. */
export type ScannedStyle = 'administration' | 'association' | 'company' | 'handwritten' | 'typed'

/** A letter as the scanner of the bureau d'ordre gives it, for the demonstration office and for tests. */
export type ScannedLetter = {
  /** The same seed and words give the same bytes on the same machine. */
  seed: string
  style: ScannedStyle
  letterhead: Letterhead
  place: string
  /** `YYYY-MM-DD` */
  date: string
  reference?: Line
  /** One line each, « Monsieur le Maire » first. */
  recipient: string[]
  subject: string
  /** The salutation first. */
  paragraphs: string[]
  closing: string
  signer: { name: string; title?: Line }
  enclosures?: Line
  /** The red stamp of the bureau d'ordre: « ARRIVÉE », `YYYY-MM-DD`. */
  stamp?: { label: string; day: string } | undefined
  /** 110 to 150; 120 by default. */
  dpi?: number | undefined
  /** 0 a clean copy, 1 a tired machine; 0.5 by default. */
  noise?: number | undefined
}

/** The first page, a JPEG. */
export function scannedLetter(letter: ScannedLetter): Promise<Uint8Array> {
  return print(scanJob(letter, 'jpeg'))
}

/** All pages, a PDF of pictures without any text in it: what a scanner sends, and what a reading machine must work on. */
export function scannedLetterPdf(letter: ScannedLetter): Promise<Uint8Array> {
  return print(scanJob(letter, 'pdf'))
}

function scanJob(letter: ScannedLetter, as: ScanJob['as']): ScanJob {
  const { letterhead, seed, dpi = 120, noise = 0.5, stamp, signer } = letter
  const data = {
    ...sheet(letterhead, 'fr'),
    ...given({ reference: letter.reference, enclosures: letter.enclosures }),
    ...(stamp ? { stamp: { label: stamp.label, day: stampDay(stamp.day) } } : {}),
    style: letter.style,
    placeAndDate: `${letter.place}, le ${longDay(letter.date, 'fr')}`,
    recipient: letter.recipient,
    subject: letter.subject,
    paragraphs: letter.paragraphs,
    closing: letter.closing,
    signer: { name: signer.name, ...given({ title: signer.title }) },
  }
  return { kind: 'scan', data: inertJson(data), seed, dpi: clamp(dpi, 72, 200), noise: clamp(noise, 0, 1), as }
}

/** 16 NOV. 2026, as the wheels of a date stamp turn. */
function stampDay(day: string): string {
  const wheels = ['JAN.', 'FÉV.', 'MARS', 'AVR.', 'MAI', 'JUIN', 'JUIL.', 'AOÛT', 'SEPT.', 'OCT.', 'NOV.', 'DÉC.']
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${wheels[Number(month) - 1] ?? ''} ${year}`
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
