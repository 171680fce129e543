import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useState } from 'react'
import { useRefreshReports } from './client.ts'

type Act<Answer> = {
  /** Said when it is done. */
  sentence: string | ((answer: Answer) => string)
  onDone?: ((answer: Answer) => void) | undefined
}

/** Does something and says so; a refusal is kept for the screen, and what is shown is asked again either way. */
export function useIssueAct() {
  const refresh = useRefreshReports()
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const act = async <Answer>(work: () => Promise<Answer>, { sentence, onDone }: Act<Answer>) => {
    if (isSending) return
    setSending(true)
    setError(null)
    try {
      const answer = await work()
      sayDone({ sentence: typeof sentence === 'string' ? sentence : sentence(answer) })
      onDone?.(answer)
    } catch (refusal) {
      setError(refusal)
    } finally {
      setSending(false)
      await refresh()
    }
  }
  return { act, error, isSending }
}
