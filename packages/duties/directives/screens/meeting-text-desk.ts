import { isNetworkLoss, useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useCallback, useEffect, useRef, useState } from 'react'

const rest = 1_500

type Kept = { version: number; text: string }
type Props = Kept & {
  /** Under which name it is rescued when the network is lost. */
  keep: string
  /** The refusal that says somebody else wrote meanwhile. */
  conflict: string
  /** Keeps it after the version given; answers with the new one. */
  send: (kept: Kept) => Promise<number>
  theirs: () => Promise<Kept>
}

export type TextDesk = ReturnType<typeof useTextDesk>

/**
 * A text being written, saved after a rest and only when it changed. Whoever saves second is told and chooses; a lost
 * network keeps the text in the window and tries again.
 */
export function useTextDesk({ keep, text: theirText, version, conflict, send, theirs }: Props) {
  const say = useRefusalText()
  const [rescued] = useState(() => rescuedText(keep))
  const [text, setText] = useState(() => rescued?.text ?? theirText)
  const [saved, setSaved] = useState<Kept>(() => ({ version: rescued?.version ?? version, text: theirText }))
  const [problem, setProblem] = useState<unknown>(null)
  const [isSaving, setSaving] = useState(false)
  const changed = text.trim() !== saved.text.trim()
  const latest = useRef({ text, saved, changed, send })
  latest.current = { text, saved, changed, send }
  const isLost = problem !== null && isNetworkLoss(problem)

  /** Saves now what is written; false when it was refused. */
  const save = useCallback(async (after?: number): Promise<boolean> => {
    const { text: typed, saved: last, changed: isChanged, send: keepIt } = latest.current
    if (!isChanged && after === undefined) return true
    setSaving(true)
    try {
      const kept = { version: await keepIt({ version: after ?? last.version, text: typed }), text: typed }
      latest.current.saved = kept
      setSaved(kept)
      setProblem(null)
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setSaving(false)
    }
  }, [])

  useEffect(() => {
    if (!changed) return forget(keep)
    rescue(keep, { version: saved.version, text })
    if (isSaving || (problem !== null && !isLost)) return
    const timer = setTimeout(() => void save(), rest)
    return () => clearTimeout(timer)
  }, [changed, text, saved, isSaving, problem, isLost, save, keep])

  // Leaving the screen is a rest too.
  useEffect(() => () => void (latest.current.changed && save()), [save])

  // Somebody else's version, while nothing is being written here, is simply shown.
  useEffect(() => {
    if (isSaving || changed || version <= saved.version) return
    setText(theirText)
    setSaved({ version, text: theirText })
  }, [version, theirText, saved, changed, isSaving])

  return {
    text,
    change: setText,
    save: () => save(),
    problem: isLost ? null : problem,
    isConflict: say(problem).code === conflict,
    state: isLost ? 'waiting' : isSaving ? 'saving' : changed ? 'unsaved' : 'saved',
    async keepMine() {
      await save((await theirs()).version)
    },
    async takeTheirs() {
      const other = await theirs()
      setText(other.text)
      setSaved(other)
      setProblem(null)
    },
  } as const
}

const nameOf = (keep: string) => `cabinet.meeting.${keep}`

function rescuedText(keep: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(keep)) ?? 'null')
  } catch {
    return null
  }
}

function rescue(keep: string, kept: Kept): void {
  try {
    sessionStorage.setItem(nameOf(keep), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage costs the safety net, not the writing.
  }
}

const forget = (keep: string) => sessionStorage.removeItem(nameOf(keep))
