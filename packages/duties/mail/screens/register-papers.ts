import type { ViewedFile } from '@cabinet/ui/document-viewer.tsx'
import { type UploadedFile, uploadFile } from '@cabinet/ui/upload.ts'
import { changeDraft, currentDraft } from './register-draft.ts'

/** A file of the letter: shown at once from the clerk's own disk while it travels to the server. */
export type Paper = {
  key: string
  file: File
  localUrl: string
  received: number
  state: 'sending' | 'waiting' | 'arrived' | 'stopped'
  uploaded: UploadedFile | null
  /** Why it stopped, for `refusalText`. */
  problem: unknown
}

const largest = 100 * 1024 * 1024
const travels = new Map<string, { abort: AbortController; arrived: Promise<UploadedFile> }>()

export class TooLarge extends Error {}
export class IsEmpty extends Error {}

export function addPapers(files: Iterable<File>): void {
  for (const file of files) {
    const paper: Paper = {
      key: crypto.randomUUID(),
      file,
      localUrl: URL.createObjectURL(file),
      received: 0,
      state: 'sending',
      uploaded: null,
      problem: null,
    }
    changeDraft({ papers: [...currentDraft().papers, paper] })
    sendPaper(paper)
  }
}

/** Sends it, or sends the rest of it after an interruption. */
export function sendPaper({ key, file }: Pick<Paper, 'key' | 'file'>): void {
  const hopeless = file.size === 0 ? new IsEmpty() : file.size > largest ? new TooLarge() : null
  if (hopeless) {
    note(key, { state: 'stopped', problem: hopeless })
    return
  }
  note(key, { state: 'sending', problem: null })
  const abort = new AbortController()
  const arrived = uploadFile(file, {
    signal: abort.signal,
    onProgress: (received) => note(key, { received }),
    onWaiting: (waiting) => note(key, { state: waiting ? 'waiting' : 'sending' }),
  })
  travels.set(key, { abort, arrived })
  arrived.then(
    (uploaded) => note(key, { state: 'arrived', uploaded }),
    (problem: unknown) => note(key, { state: 'stopped', problem }),
  )
}

export function removePaper(paper: Paper): void {
  forgetPapers([paper])
  changeDraft({ papers: currentDraft().papers.filter((one) => one.key !== paper.key) })
}

/** The letter is registered or given up: what still travels stops, and the browser may forget the bytes. */
export function forgetPapers(papers: readonly Paper[]): void {
  for (const { key, localUrl, state } of papers) {
    if (state !== 'arrived') travels.get(key)?.abort.abort()
    travels.delete(key)
    URL.revokeObjectURL(localUrl)
  }
}

/** Waits for every file that is still on its way and answers with the uploads, in order. */
export function papersArrived(): Promise<string[]> {
  const waits = currentDraft().papers.map(
    async ({ key, uploaded }) => uploaded?.id ?? (await travels.get(key)?.arrived)?.id ?? '',
  )
  return Promise.all(waits)
}

const drawable: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** The files as the viewer takes them, from the clerk's own disk; a TIFF is drawn by the server once it has arrived. */
export function viewedLocally(papers: readonly Paper[]): ViewedFile[] {
  return papers.map(({ file, localUrl, uploaded }) =>
    uploaded?.type === 'tiff'
      ? { url: localUrl, ...drawnByTheServer(uploaded), name: file.name }
      : { url: localUrl, type: drawable[file.type] ?? 'other', name: file.name },
  )
}

const drawnByTheServer = ({ id, pages }: UploadedFile) => ({
  type: 'tiff',
  pages,
  previewUrl: (page: number) => `/files/${id}/preview/${page}`,
})

function note(key: string, change: Partial<Paper>): void {
  const { papers } = currentDraft()
  if (papers.some((one) => one.key === key))
    changeDraft({ papers: papers.map((one) => (one.key === key ? { ...one, ...change } : one)) })
}
