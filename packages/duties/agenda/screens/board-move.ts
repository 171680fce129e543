import type { BoardEvent } from '@cabinet/ui/agenda-board-events.ts'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { refOfKey } from './board-events.ts'
import { type Shown, useAgenda, useRefreshAgenda } from './client.ts'
import { useTimeWords } from './time-words.ts'

type Move = { event: BoardEvent; start: string; end: string; across?: { from: string; to: string } | null }

/**
 * Tells the server of a move on the board, and offers to take it back for ten seconds. Of a series this one occurrence is
 * moved. Refused, the sentence says why and the board shows it where it was.
 */
export function useBoardMove(shownOf: (key: string) => Shown | undefined) {
  const t = useWords('agenda')
  const say = useRefusalText()
  const { whole } = useTimeWords()
  const refresh = useRefreshAgenda()
  const { mutateAsync } = useMutation(useAgenda().move.mutationOptions())
  const latest = useRef({ t, say, whole, refresh, mutateAsync, shownOf })
  latest.current = { t, say, whole, refresh, mutateAsync, shownOf }
  return useCallback(async ({ event, start, end, across = null }: Move) => {
    const desk = latest.current
    const shown = desk.shownOf(event.id)
    if (!shown) return
    const ref = refOfKey(event.id)
    try {
      const own = ownTimes(shown, { start, end })
      const moved = await desk.mutateAsync({ ref, version: shown.version, scope: 'this', ...own, diary: across })
      const back = () => takeBack(moved)
      sayDone({
        sentence: desk.t('done.moved', { title: event.title, when: desk.whole({ start, end, allDay: event.allDay }) }),
        undo: back,
      })
      await desk.refresh()
    } catch (error) {
      sayDone({ sentence: desk.t('done.notMoved', { title: event.title, why: desk.say(error).sentence }) })
      await desk.refresh()
      throw error
    }

    async function takeBack(moved: Awaited<ReturnType<typeof mutateAsync>>) {
      const now = latest.current
      const { version } = moved.engagement
      try {
        await now.mutateAsync({ ref: moved.ref, version, scope: 'this', ...moved.before })
        sayDone({ sentence: now.t('done.movedBack', { title: event.title }), seconds: 4 })
      } catch (error) {
        sayDone({ sentence: now.t('done.notMoved', { title: event.title, why: now.say(error).sentence }) })
      }
      await now.refresh()
    }
  }, [])
}

const minute = 60_000
const read = (local: string) => Date.parse(`${local}Z`)
const shifted = (local: string, by: number) => new Date(read(local) + by).toISOString().slice(0, 16)

/** The board speaks the office's clock; abroad the engagement keeps its own, moved by as much. */
function ownTimes(shown: Shown, { start, end }: { start: string; end: string }) {
  const by = Math.round((read(start) - read(shown.start)) / minute) * minute
  const longer = Math.round((read(end) - read(shown.end)) / minute) * minute
  return { start: shifted(shown.ownStart, by), end: shifted(shown.ownEnd, longer) }
}
