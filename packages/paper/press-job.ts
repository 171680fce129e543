import type { Chart } from '@cabinet/office/chart.ts'

/** What the office process asks of the press. Data reaches a template as inert JSON: markup in it is only text. */
export type PressJob = TypesetJob | ScanJob | OfficeJob | ReportJob

/** A chart the press is to draw, in pixels of the drawing. */
export type DrawnChart = { chart: Chart; locale: string; accent: string; width: number; height: number }

export type TypesetJob = {
  kind: 'typeset'
  /** A file of `templates/`, without its ending. */
  template: string
  /** JSON, read by the template from `sys.inputs`. */
  data: string
  /** Text of the QR code the template shows as `code`; left out, it shows none. */
  qr?: string | undefined
  /** Texts of as many QR codes as the template shows; an empty one shows none. */
  codes?: string[] | undefined
  /** Charts the template shows, by their place in this list; they are drawn in the press, where they keep nobody waiting. */
  charts?: DrawnChart[] | undefined
  /** For how many people it is set, when there are many: the time it may take grows with them. */
  many?: number | undefined
  /** Structure for screen readers. Left out of registers, where it weighs ten times the page. */
  tagged: boolean
}

export type ScanJob = {
  kind: 'scan'
  data: string
  seed: string
  dpi: number
  /** 0 a clean copy, 1 a tired machine. */
  noise: number
  as: 'jpeg' | 'pdf'
}

export type OfficeJob = {
  kind: 'office'
  form: 'cards' | 'letters' | 'place-cards' | 'badges' | 'names' | 'envelopes'
  /** JSON: what the form says. */
  data: string
  /** For how many people it is written. */
  many: number
}

/** The activity report as an office document. */
export type ReportJob = { kind: 'report'; data: string; charts: DrawnChart[]; many: number }

export type PressAnswer = { id: number; bytes: Uint8Array } | { id: number; failure: string }
export type PressRequest = { id: number; job: PressJob }
