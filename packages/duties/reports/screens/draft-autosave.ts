import { isNetworkLoss, useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftPageAnswer, type FieldAnswer, useReports } from './client.ts'
import { forget, keyOf, rescue, rescuedText } from './draft-kept.ts'

const rest = 2_000

type Page = { reportId: string; bureau: DraftPageAnswer['section']['bureau']; sectionId: string; me: string }

const isOther = (one: string, other: string) => one.trim() !== other.trim()

/** Somebody wrote meanwhile: their text, beside one's own. */
export type Conflict = { who: string; text: string; version: number }

export type TextDesk = ReturnType<typeof useTextAutosave>

/**
 * One text being written, saved as a new version after two seconds of rest, and only when it changed. Whoever saves second
 * is shown both texts and chooses; a lost network keeps the text in the window and tries again.
 */
export function useTextAutosave(page: Page, their: FieldAnswer) {
  const reports = useReports()
  const say = useRefusalText()
  const queries = useQueryClient()
  const { reportId, bureau } = page
  const asked = { reportId, bureau, field: their.field }
  const key = keyOf(page.me, page.sectionId, their.field)
  const { mutateAsync: send, isPending, isPaused } = useMutation(reports.draftSave.mutationOptions())
  const { mutateAsync: restore } = useMutation(reports.draftRestore.mutationOptions())
  const { mutateAsync: carry } = useMutation(reports.draftCarry.mutationOptions())
  const [rescued] = useState(() => rescuedText(key))
  const [text, setText] = useState(rescued?.text ?? their.text)
  const [saved, setSaved] = useState({
    ...{ version: rescued?.version ?? their.version, text: their.text },
    at: their.savedAt ? new Date(their.savedAt) : null,
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const changed = isOther(text, saved.text)
  const latest = useRef({ text, saved })
  latest.current.text = text
  const underway = useRef<Promise<unknown>>(Promise.resolve())
  const sent = useRef<string | null>(null)
  const isLost = problem !== null && isNetworkLoss(problem)

  const theirs = async (): Promise<FieldAnswer | undefined> => {
    const now = await queries.fetchQuery({ ...reports.draftPage.queryOptions({ reportId, bureau }), staleTime: 0 })
    return now.fields.find((one) => one.field === their.field)
  }

  const stands = (one: { version: number; text: string; savedAt: string | Date | null }) => {
    latest.current.saved = { version: one.version, text: one.text, at: one.savedAt ? new Date(one.savedAt) : null }
    setSaved(latest.current.saved)
    setProblem(null)
    setConflict(null)
  }

  /** Saves this text as the version after the given one; says which version stands, or null when it was refused. */
  const put = async (typed: string, after: number): Promise<number | null> => {
    try {
      const kept = await send({ ...asked, version: after, text: typed })
      stands({ ...kept, text: typed })
      return kept.version
    } catch (error) {
      const isConflict = say(error).code === 'reports.drafting-changed'
      const other = isConflict ? await theirs().catch(() => undefined) : undefined
      if (!other) {
        setProblem(error)
        return null
      }
      // What stands is what was sent from here, the answer having been lost on the way: nobody else wrote.
      if (sent.current !== null && !isOther(other.text, sent.current)) {
        stands(other)
        return isOther(typed, other.text) ? put(typed, other.version) : other.version
      }
      setProblem(null)
      setConflict({ who: other.savedBy, text: other.text, version: other.version })
      return null
    } finally {
      sent.current = typed
    }
  }
  const putLatest = useRef(put)
  putLatest.current = put

  /** Saves what is typed now, if it changed; one saving after the other, so that nobody is in their own way. */
  const save = useCallback((): Promise<number | null> => {
    const mine = underway.current.then(() => {
      const { text: typed, saved: before } = latest.current
      return isOther(typed, before.text) ? putLatest.current(typed, before.version) : before.version
    })
    underway.current = mine.catch(() => undefined)
    return mine
  }, [])

  useEffect(() => {
    if (!changed) return forget(key)
    rescue(key, { version: saved.version, text })
    if (isPending || conflict || (problem !== null && !isLost)) return
    const timer = setTimeout(() => void save(), rest)
    return () => clearTimeout(timer)
  }, [changed, text, saved, isPending, conflict, problem, isLost, save, key])

  // Leaving the screen is a rest too.
  useEffect(() => () => void save(), [save])

  // Somebody else's version, while nothing is being written here, is simply shown.
  useEffect(() => {
    if (isPending || changed || their.version <= saved.version) return
    setText(their.text)
    latest.current.saved = {
      version: their.version,
      text: their.text,
      at: their.savedAt ? new Date(their.savedAt) : null,
    }
    setSaved(latest.current.saved)
  }, [their, saved, changed, isPending])

  /** Does something to the text that stands, once what is typed is safe; what it leaves is shown. */
  const afterSaving = async (act: (version: number) => Promise<unknown>): Promise<void> => {
    const version = await save()
    if (version === null) return
    try {
      await act(version)
      show(await theirs())
    } catch (error) {
      setProblem(error)
    }
  }
  const show = (other: FieldAnswer | undefined) => {
    if (!other) return
    setText(other.text)
    stands(other)
  }
  return {
    text,
    savedAt: saved.at,
    change: (typed: string) => {
      setText(typed)
      // A refused text is worth another try once it is corrected.
      setProblem(null)
    },
    save,
    problem: isLost ? null : problem,
    conflict,
    state: isPaused || isLost ? 'waiting' : isPending ? 'saving' : changed ? 'unsaved' : 'saved',
    carry: () => afterSaving((version) => carry({ ...asked, version })),
    /** The carried text is this quarter's own as it stands. */
    confirm: async () => void (await put(latest.current.text, latest.current.saved.version)),
    restore: (restored: number) => afterSaving((version) => restore({ ...asked, version, restored })),
    keepMine: async () => void (conflict && (await put(text, conflict.version))),
    keepBoth: async () => {
      if (!conflict) return
      const both = `${conflict.text.trim()}\n${text.trim()}`
      setText(both)
      await put(both, conflict.version)
    },
    /** One's own text becomes a version first, so that it can be found again. */
    takeTheirs: async () => {
      if (!conflict) return
      const mine = await put(text, conflict.version)
      if (mine === null) return
      await restore({ ...asked, version: mine, restored: conflict.version })
      show(await theirs())
    },
  } as const
}
