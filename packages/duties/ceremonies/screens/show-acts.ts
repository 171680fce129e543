import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'

/** What is pressed on the run of show; each says what it did and can be taken back. */
export function useShowActs({ ceremonyId, lines }: ShowAnswer) {
  const t = useWords('ceremonies')
  const api = useCeremonies()
  const refresh = useRefreshCeremonies()
  const after = { onSettled: () => refresh() }
  const start = useMutation(api.showStart.mutationOptions(after))
  const end = useMutation(api.showEnd.mutationOptions(after))
  const skip = useMutation(api.showSkip.mutationOptions(after))
  const resume = useMutation(api.showResume.mutationOptions(after))
  const reset = useMutation(api.showReset.mutationOptions(after))
  const cut = useMutation(api.showCut.mutationOptions(after))
  const move = useMutation(api.showMove.mutationOptions(after))
  const remove = useMutation(api.showRemove.mutationOptions(after))
  const save = useMutation(api.showSave.mutationOptions(after))
  const all = [start, end, resume, skip, reset, cut, move, remove, save]
  const of = ({ id }: ShownLine) => ({ ceremonyId, lineId: id })
  const backTo = (line: ShownLine) => () => reset.mutate(of(line))
  return {
    start: (line: ShownLine) =>
      start.mutate(of(line), {
        onSuccess: () => sayDone({ sentence: t('day.show.done.started', { title: line.title }), undo: backTo(line) }),
      }),
    end: (line: ShownLine) =>
      end.mutate(of(line), {
        onSuccess: () =>
          sayDone({
            sentence: t('day.show.done.ended', { title: line.title }),
            undo: () => resume.mutate(of(line)),
          }),
      }),
    resume: (line: ShownLine) => resume.mutate(of(line)),
    skip: (line: ShownLine) =>
      skip.mutate(of(line), {
        onSuccess: () => sayDone({ sentence: t('day.show.done.skipped', { title: line.title }), undo: backTo(line) }),
      }),
    reset: (line: ShownLine) => reset.mutate(of(line)),
    cut: (line: ShownLine, cutTo: number | null) =>
      cut.mutate(
        { ...of(line), cutTo },
        {
          onSuccess: () =>
            sayDone({
              sentence: t('day.show.done.cut', { title: line.title, count: cutTo ?? line.minutes }),
              undo: () => cut.mutate({ ...of(line), cutTo: line.cutTo }),
            }),
        },
      ),
    move: (line: ShownLine, to: number) => {
      if (to >= 0 && to < lines.length) move.mutate({ ...of(line), to })
    },
    remove: (line: ShownLine) =>
      remove.mutate(of(line), {
        onSuccess: () =>
          sayDone({
            sentence: t('day.show.done.removed', { title: line.title }),
            undo: () => save.mutate(writtenAgain(ceremonyId, line, lines)),
          }),
      }),
    isBusy: all.some((one) => one.isPending),
    error: all.find((one) => one.error)?.error ?? null,
  }
}

export type ShowActs = ReturnType<typeof useShowActs>

/** The same line once more, where it stood. */
function writtenAgain(ceremonyId: string, line: ShownLine, lines: readonly ShownLine[]) {
  const { title, kind, minutes, ownerId, guestId, speechId, note } = line
  const after = lines[lines.findIndex((one) => one.id === line.id) - 1]?.id ?? null
  const written = { title, kind, minutes, ownerId, guestId, speechId, note }
  return { ceremonyId, ...written, owner: line.ownerTyped, fixedAt: line.fixedClock, after }
}
