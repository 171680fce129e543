import { useWords } from '@cabinet/words/use-words.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { announce } from './announce.tsx'
import { useRefusalText } from './refusal-text.ts'
import { type UploadedFile, uploadFile } from './upload.ts'

export type Sending = {
  key: number
  name: string
  size: number
  received: number
  state: 'sending' | 'waiting' | 'stopped'
  /** Why it stopped. */
  problem?: string
}

/** Several files on their way at once: progress, cancel, and going on after an interruption. */
export function useUploads(onFile: (file: UploadedFile) => void, onBusy?: (busy: boolean) => void) {
  const t = useWords('ui')
  const say = useRefusalText()
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const running = useRef(new Map<number, { file: File; abort: AbortController }>())
  const next = useRef(1)
  const latest = useRef({ onFile, onBusy })
  useEffect(() => {
    latest.current = { onFile, onBusy }
  })

  const note = useCallback((key: number, change: Partial<Sending>) => {
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }, [])
  const drop = useCallback((key: number) => {
    running.current.delete(key)
    setSendings((all) => all.filter((one) => one.key !== key))
  }, [])

  const send = useCallback(
    async (key: number, file: File) => {
      const abort = new AbortController()
      running.current.set(key, { file, abort })
      try {
        const uploaded = await uploadFile(file, {
          signal: abort.signal,
          onProgress: (received) => note(key, { received }),
          onWaiting: (waiting) => note(key, { state: waiting ? 'waiting' : 'sending' }),
        })
        announce(t('file.done', { name: file.name }))
        drop(key)
        latest.current.onFile(uploaded)
      } catch (error) {
        if (!abort.signal.aborted) note(key, { state: 'stopped', problem: say(error).sentence })
      }
    },
    [note, drop, say, t],
  )

  const add = (files: readonly File[], refuse: (file: File) => string | undefined) => {
    for (const file of files) {
      const key = next.current++
      const problem = refuse(file)
      const sending = { key, name: file.name, size: file.size, received: 0 }
      setSendings((all) => [
        ...all,
        problem ? { ...sending, state: 'stopped', problem } : { ...sending, state: 'sending' },
      ])
      if (!problem) void send(key, file)
    }
  }
  const cancel = (key: number) => {
    running.current.get(key)?.abort.abort()
    drop(key)
  }
  const resume = (key: number) => {
    const file = running.current.get(key)?.file
    if (!file) return
    note(key, { state: 'sending', problem: '' })
    void send(key, file)
  }

  const busy = sendings.some((one) => one.state !== 'stopped')
  useEffect(() => latest.current.onBusy?.(busy), [busy])
  // Leaving the screen stops what is still on its way.
  useEffect(() => {
    const all = running.current
    return () => {
      for (const { abort } of all.values()) abort.abort()
    }
  }, [])
  return { sendings, add, cancel, resume }
}
