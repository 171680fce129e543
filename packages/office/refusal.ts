/**
 * A "no" that the person at the desk reads in their own language: `code` is a key under `refusal.` in the words,
 * `details` fills the sentence. An `Error`, by contrast, is our own mistake.
 */
export class Refusal extends Error {
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** What may not be known does not exist: the same answer for a forbidden thing and for a missing one. */
export function notFound(): Refusal {
  return new Refusal('office.not-found')
}
