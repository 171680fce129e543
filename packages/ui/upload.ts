import { isNetworkLoss } from './refusal-text.ts'
import { signInAgain } from './session.ts'

export type UploadedFile = {
  /** The upload: what a form hands to the command that attaches the file. */
  id: string
  name: string
  /** Decided by the server from the content, not from the name: `pdf`, `jpeg`, `tiff`. */
  type: string
  size: number
  pages?: number | null
}

type Options = {
  /** Bytes the server has safely received. */
  onProgress?: (received: number) => void
  /** True while the network is away and the upload waits to go on. */
  onWaiting?: (waiting: boolean) => void
  signal?: AbortSignal
  /** Where the server is; the page's own origin when left out. */
  base?: string
  /** How long to wait before trying again; a test waits for nothing. */
  pause?: (attempt: number, signal: AbortSignal | undefined) => Promise<void>
}

type Reason = { code: string; details?: Record<string, unknown> }
type Answer = { id: string; received: number; ticket: Omit<UploadedFile, 'id'> | null; refusal: Reason | null }

/** The server said no: too large, not a kind of file the office keeps. `refusal` is read by `refusalText`. */
export class UploadRefused extends Error {
  readonly refusal: { code: string; details: Record<string, unknown> }

  constructor(refusal: Reason) {
    super(refusal.code)
    this.refusal = { code: refusal.code, details: refusal.details ?? {} }
  }
}

const chunk = 1024 * 1024
const triesAfterServerErrors = 6

/**
 * Sends a file in pieces of 1 MiB. When the line drops it waits, asks the server how much it has, and goes on from there;
 * only a refusal, an abort, or a server that keeps failing ends it. Aborting also tells the server to forget the pieces.
 */
export async function uploadFile(file: Blob & { name: string }, options: Options = {}): Promise<UploadedFile> {
  const { signal, onProgress, onWaiting, pause = backOff } = options
  const line = lineTo(options.base ?? '', signal)
  let id: string | null = null
  let received = 0
  let known = false
  let failures = 0
  try {
    for (;;) {
      try {
        if (id === null) {
          const opened: Answer = await line.open(file.name, file.size)
          id = opened.id
          received = opened.received
        } else if (!known) {
          received = (await line.ask(id)).received
        }
        known = true
        onWaiting?.(false)
        onProgress?.(received)
        const answer: Answer = await line.send(id, received, file.slice(received, received + chunk))
        failures = 0
        received = answer.received
        onProgress?.(received)
        if (answer.ticket) return { ...answer.ticket, id }
      } catch (error) {
        if (signal?.aborted) throw error
        if (error instanceof OutOfStep) {
          if (++failures > triesAfterServerErrors) throw error
          known = false
          continue
        }
        failures += 1
        const worthTrying =
          isNetworkLoss(error) || (error instanceof ServerFailed && failures <= triesAfterServerErrors)
        if (!worthTrying) throw error
        known = false
        onWaiting?.(true)
        await pause(failures, signal)
      }
    }
  } catch (error) {
    if (signal?.aborted && id !== null) line.forget(id)
    throw error
  }
}

/** The server failed or is restarting: the pieces it has are safe, so it is asked again. */
class ServerFailed extends Error {}
/** The server has more or less than we thought: it says how much, and that is what counts. */
class OutOfStep extends Error {}

function lineTo(base: string, signal: AbortSignal | undefined) {
  const own = { 'x-cabinet': '1' }
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${base}/files${path}`, {
      ...init,
      ...(signal && { signal }),
      credentials: 'same-origin',
    })
    if (response.ok) return refuseOr((await response.json()) as Answer)
    if (response.status === 401 && (await signInAgain())) return call(path, init)
    const body = (await response.json().catch(() => ({}))) as { refusal?: Reason }
    if (body.refusal?.code === 'files.wrong-offset') throw new OutOfStep()
    if (body.refusal) throw new UploadRefused(body.refusal)
    if (response.status >= 500 || response.status === 429) throw new ServerFailed(String(response.status))
    throw new Error(`The server answered ${response.status} to ${init.method} /files${path}`)
  }
  return {
    open: (name: string, size: number) =>
      call('', {
        method: 'POST',
        headers: { ...own, 'content-type': 'application/json' },
        body: JSON.stringify({ name, size }),
      }),
    ask: (id: string) => call(`/${id}`, { method: 'GET' }),
    send: (id: string, offset: number, body: Blob) =>
      call(`/${id}?offset=${offset}`, {
        method: 'PUT',
        headers: { ...own, 'content-type': 'application/octet-stream' },
        body,
      }),
    forget: (id: string) => {
      fetch(`${base}/files/${id}`, { method: 'DELETE', headers: own, credentials: 'same-origin' }).catch(() => {
        // The server forgets abandoned pieces by itself after a while.
      })
    },
  }
}

/** A file that was refused once stays refused, also when its state is only asked for. */
function refuseOr(answer: Answer): Answer {
  if (answer.refusal) throw new UploadRefused(answer.refusal)
  return answer
}

/** Half a second, then twice as long each time up to fifteen, or at once when the network comes back. */
function backOff(attempt: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, Math.min(15_000, 500 * 2 ** (attempt - 1)))
    const stop = () => {
      leave()
      reject(signal?.reason)
    }
    function leave() {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', finish)
      signal?.removeEventListener('abort', stop)
    }
    function finish() {
      leave()
      resolve()
    }
    globalThis.addEventListener?.('online', finish)
    signal?.addEventListener('abort', stop)
  })
}
