import { isSameText, tidied } from '@cabinet/duties/mail/screens/draft-text.ts'
import { isNetworkLoss, useRefusalText } from '@cabinet/ui/refusal-text.ts'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCeremonies } from './client.ts'
import type { SpeechAnswer } from './speech-answers.ts'

const rest = 3_000

export type SpeechDesk = ReturnType<typeof useSpeechAutosave>

const same = (one: RichText, other: RichText) =>
  isSameText({ subject: '', recipient: '', body: one }, { subject: '', recipient: '', body: other })

/**
 * The text being written, saved as a new version after three seconds of rest, and only when it changed. Whoever saves second
 * is told and chooses; a lost network keeps the text in the window and tries again.
 */
export function useSpeechAutosave(speech: SpeechAnswer['speech']) {
  const ceremonies = useCeremonies()
  const say = useRefusalText()
  const queries = useQueryClient()
  const { id: speechId, version } = speech
  const theirBody = speech.body as RichText
  const { mutateAsync: send, isPending, isPaused } = useMutation(ceremonies.speechSave.mutationOptions())
  const [rescued] = useState(() => rescuedText(speechId))
  const [body, setBody] = useState<RichText>(() => rescued?.body ?? theirBody)
  const [saved, setSaved] = useState(() => ({ version: rescued?.version ?? version, body: theirBody }))
  const [problem, setProblem] = useState<unknown>(null)
  const changed = !same(body, saved.body)
  const latest = useRef({ body, saved, changed })
  latest.current = { body, saved, changed }
  const isConflict = say(problem).code === 'ceremonies.speech-changed'
  const isLost = problem !== null && isNetworkLoss(problem)

  /** Saves now what is typed, as the version after the given one; null when it was refused. */
  const save = useCallback(
    async (after = latest.current.saved.version): Promise<number | null> => {
      const { body: typed, changed: isChanged } = latest.current
      if (!isChanged && after === latest.current.saved.version) return after
      try {
        const kept = await send({ speechId, version: after, body: { ...tidied(typed), type: 'doc' } })
        setSaved({ version: kept.version, body: typed })
        setProblem(null)
        return kept.version
      } catch (error) {
        setProblem(error)
        return null
      }
    },
    [send, speechId],
  )

  useEffect(() => {
    if (!changed) return forget(speechId)
    rescue(speechId, { version: saved.version, body })
    if (isPending || (problem !== null && !isLost)) return
    const timer = setTimeout(() => void save(), rest)
    return () => clearTimeout(timer)
  }, [changed, body, saved, isPending, problem, isLost, save, speechId])

  // Leaving the screen is a rest too.
  useEffect(() => () => void (latest.current.changed && save()), [save])

  // Somebody else's version, or salutations just put in, while nothing is being written here, is simply shown.
  useEffect(() => {
    if (isPending || changed || version <= saved.version) return
    setBody(theirBody)
    setSaved({ version, body: theirBody })
  }, [version, theirBody, saved, changed, isPending])

  const theirs = () => queries.fetchQuery({ ...ceremonies.speech.queryOptions({ speechId }), staleTime: 0 })
  return {
    body,
    version: saved.version,
    change: setBody,
    save,
    problem: isLost ? null : problem,
    isConflict,
    state: isPaused || isLost ? 'waiting' : isPending ? 'saving' : changed ? 'unsaved' : 'saved',
    async keepMine() {
      await save((await theirs()).speech.version)
    },
    async takeTheirs() {
      const { speech: other } = await theirs()
      setBody(other.body as RichText)
      setSaved({ version: other.version, body: other.body as RichText })
      setProblem(null)
    },
  } as const
}

type Kept = { version: number; body: RichText }
const keyOf = (speechId: string) => `cabinet.speech.${speechId}`

function rescuedText(speechId: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(speechId)) ?? 'null')
  } catch {
    return null
  }
}

function rescue(speechId: string, kept: Kept): void {
  try {
    sessionStorage.setItem(keyOf(speechId), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage costs the safety net, not the writing.
  }
}

const forget = (speechId: string) => sessionStorage.removeItem(keyOf(speechId))
