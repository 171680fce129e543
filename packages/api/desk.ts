import type { Person } from '@cabinet/office/person.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Uploads } from '@cabinet/store/files/uploads.ts'
import type { Store } from '@cabinet/store/store.ts'

/** What lies on the desk when a request arrives: who is there, the store, the files, and how to answer the browser. */
export type Desk = {
  store: Store
  files: FileStore
  uploads: Uploads
  person: Person | null
  session: { id: string; personId: string; passedSecondFactor: boolean } | null
  /** Ties a person's error message to the line in the log. */
  reference: string
  ip: string
  userAgent: string
  /** The token of the cookie, to end this very session. */
  token: string | null
  setSessionCookie(token: string | null): void
  /** Asked again by what stays open for long. */
  isStillSignedIn(): Promise<boolean>
}
