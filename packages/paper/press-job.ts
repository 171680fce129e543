/** What the office process asks of the press. Data reaches a template as inert JSON: markup in it is only text. */
export type PressJob = TypesetJob | ScanJob | OfficeJob

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

export type PressAnswer = { id: number; bytes: Uint8Array } | { id: number; failure: string }
export type PressRequest = { id: number; job: PressJob }
