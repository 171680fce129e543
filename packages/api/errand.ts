import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Store } from '@cabinet/store/store.ts'

export type Email = {
  to: { name: string; address: string }
  subject: string
  text: string
  /** Made from what is sent, so that a repeated attempt is recognised as the same message. */
  messageId: string
  attachments: { name: string; type: string; bytes: Uint8Array }[]
  /** What a calendar programme reads beside the text: written for the address the message is sent from. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; name: string; write(sender: { address: string }): string }
}

export type Mailer = { send(email: Email): Promise<void> }

/** What an errand may use: everything outside the database that a change must not wait for. */
export type Tools = {
  store: Store
  files: FileStore
  mailer: Mailer
  /** Under which people outside reach the office, `https://…`: what a link in a message begins with. Not there: none is sent. */
  origin?: string | undefined
}

/** Trying again would not help: the rounds give up at once and say so. */
export class Hopeless extends Error {}

/** Work asked for by `change.later`, run by the rounds; it may be run twice and must then do no harm. */
export type Errand = {
  run(payload: Record<string, unknown>, tools: Tools): Promise<void>
  /** Called once when the last attempt failed, so that somebody sees it. */
  giveUp?(payload: Record<string, unknown>, tools: Tools, why: string): Promise<void>
}
export type Errands = Record<string, Errand>

/** A paper made on the spot for whoever may see what is on it. */
export type Print = { bytes: Uint8Array; name: string; type: string }
