import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useState } from 'react'
import { useRefreshDirectives } from './client.ts'

type Act = {
  /** Said when it is done. */
  sentence: string
  onDone?: (() => void) | undefined
}

/** Does something and says so; a refusal is kept for the screen, and what is shown is asked again either way. */
export function useAct() {
  const refresh = useRefreshDirectives()
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const act = async (work: () => Promise<unknown>, { sentence, onDone }: Act) => {
    if (isSending) return
    setSending(true)
    setError(null)
    try {
      await work()
      sayDone({ sentence })
      onDone?.()
    } catch (refusal) {
      setError(refusal)
    } finally {
      setSending(false)
      await refresh()
    }
  }
  return { act, error, isSending, forget: () => setError(null) }
}
