import { isNetworkLoss, useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useMail } from './client.ts'
import {
  type DraftText,
  forgetRescued,
  isSameText,
  rescue,
  rescuedText,
  type SavedDraft,
  textOf,
  tidied,
} from './draft-text.ts'

const rest = 3_000

export type DraftDesk = ReturnType<typeof useDraftAutosave>

/**
 * The text being written, saved as a new version after three seconds of rest, and only when it changed. Whoever saves second
 * is told and chooses; a lost network keeps the text in the window and tries again.
 */
export function useDraftAutosave(letterId: string, draft: SavedDraft) {
  const mail = useMail()
  const say = useRefusalText()
  const queries = useQueryClient()
  const { mutateAsync: send, isPending, isPaused } = useMutation(mail.saveDraft.mutationOptions())
  const [rescued] = useState(() => rescuedText(letterId))
  const [text, setText] = useState(() => rescued?.text ?? textOf(draft))
  const [saved, setSaved] = useState(() => ({ version: rescued?.version ?? draft.version, text: textOf(draft) }))
  const [problem, setProblem] = useState<unknown>(null)
  const changed = !isSameText(text, saved.text)
  const latest = useRef({ text, saved, changed })
  latest.current = { text, saved, changed }
  const isConflict = say(problem).code === 'mail.draft-changed'
  const isLost = problem !== null && isNetworkLoss(problem)

  /** Saves now what is typed, as the version after the given one; says which version stands, or null when it was refused. */
  const save = useCallback(
    async (after = latest.current.saved.version): Promise<number | null> => {
      const { text: typed, changed: isChanged } = latest.current
      if (!isChanged && after === latest.current.saved.version) return after
      try {
        const { version } = await send({
          letterId,
          version: after,
          ...typed,
          body: { ...tidied(typed.body), type: 'doc' },
        })
        setSaved({ version, text: typed })
        setProblem(null)
        return version
      } catch (error) {
        setProblem(error)
        return null
      }
    },
    [send, letterId],
  )

  useEffect(() => {
    if (!changed) return forgetRescued(letterId)
    rescue(letterId, saved.version, text)
    if (isPending || (problem !== null && !isLost)) return
    const timer = setTimeout(() => void save(), rest)
    return () => clearTimeout(timer)
  }, [changed, text, saved, isPending, problem, isLost, save, letterId])

  // Leaving the screen is a rest too.
  useEffect(() => () => void (latest.current.changed && save()), [save])

  // Somebody else's version, while nothing is being written here, is simply shown.
  useEffect(() => {
    if (isPending || changed || draft.version <= saved.version) return
    setText(textOf(draft))
    setSaved({ version: draft.version, text: textOf(draft) })
  }, [draft, saved, changed, isPending])

  const theirs = () => queries.fetchQuery({ ...mail.letter.queryOptions({ letterId }), staleTime: 0 })
  return {
    text,
    version: saved.version,
    change: (patch: Partial<DraftText>) => {
      setText((before) => ({ ...before, ...patch }))
      // A refused field is worth another try once it is corrected.
      if (!isConflict) setProblem(null)
    },
    save,
    problem: isLost ? null : problem,
    isConflict,
    state: isPaused || isLost ? 'waiting' : isPending ? 'saving' : changed ? 'unsaved' : 'saved',
    async keepMine() {
      const { draft: other } = await theirs()
      await save(other?.version)
    },
    async takeTheirs() {
      const { draft: other } = await theirs()
      if (!other) return
      setText(textOf(other))
      setSaved({ version: other.version, text: textOf(other) })
      setProblem(null)
    },
  } as const
}
