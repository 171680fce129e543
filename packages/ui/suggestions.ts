import { useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useRef, useState } from 'react'
import { announce } from './announce.tsx'
import { useRefusalText } from './refusal-text.ts'

type Find<Found> = (words: string, signal: AbortSignal) => Promise<readonly Found[]>
type State<Found> = { found: readonly Found[]; answered: string | null; problem: string | null }
type Suggestions<Found> = { found: readonly Found[]; searching: boolean; problem: string | null }

const pause = 120

/** What the server proposes for the words typed so far. The last proposals stay until those for these words are there. */
export function useSuggestions<Found>(find: Find<Found>, words: string, open: boolean): Suggestions<Found> {
  const t = useWords('ui')
  const say = useRefusalText()
  const [{ found, answered, problem }, setState] = useState<State<Found>>({ found: [], answered: null, problem: null })
  // The latest closures, so that a new drawing of the screen does not ask the server again.
  const latest = useRef({ find, t, say })
  useEffect(() => {
    latest.current = { find, t, say }
  })
  useEffect(() => {
    if (!open) return
    const asking = new AbortController()
    setState((before) => ({ ...before, answered: null, problem: null }))
    const ask = async () => {
      try {
        const found = await latest.current.find(words, asking.signal)
        if (asking.signal.aborted) return
        setState({ found, answered: words, problem: null })
        announce(latest.current.t('select.found', { count: found.length }))
      } catch (error) {
        if (!asking.signal.aborted)
          setState({ found: [], answered: words, problem: latest.current.say(error).sentence })
      }
    }
    const timer = setTimeout(ask, words === '' ? 0 : pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [words, open])
  return { found, searching: open && answered !== words, problem }
}
