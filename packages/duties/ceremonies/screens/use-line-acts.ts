import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'

type Named = { id: string; name: string }
type Setting = CeremoniesAnswers['lineOf']['ceremony']

/** What is decided about the line by hand; each is said, can be taken back, and the line is asked again. */
export function useLineActs({ id: ceremonyId, hostGuestId, listId, usages }: Setting) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const { act, error, isSending, forget } = useAct()
  const override = useMutation(ceremonies.lineOverride.mutationOptions())
  const undo = useMutation(ceremonies.lineOverrideUndo.mutationOptions())
  const courtesy = useMutation(ceremonies.lineCourtesy.mutationOptions())
  const host = useMutation(ceremonies.lineHost.mutationOptions())
  const choose = useMutation(ceremonies.lineChooseList.mutationOptions())
  const undoOverride = ({ id: guestId, name }: Named) =>
    void act(() => undo.mutateAsync({ guestId }), { sentence: t('line.place.undone', { name }) })
  const undoCourtesy = ({ id: guestId, name }: Named) =>
    void act(() => courtesy.mutateAsync({ guestId, after: null }), {
      sentence: t('line.place.courtesyUndone', { name }),
    })
  const setHost = (guestId: string | null, sentence: string) =>
    void act(() => host.mutateAsync({ ceremonyId, guestId }), {
      sentence,
      undo: () =>
        void act(() => host.mutateAsync({ ceremonyId, guestId: hostGuestId }), {
          sentence: t('line.setting.hostSaved'),
        }),
    })
  return {
    ...{ error, isSending, forget, undoOverride, undoCourtesy },
    override: (guest: Named, asked: { after: string | null; reason: string; onDone: () => void }) =>
      void act(() => override.mutateAsync({ guestId: guest.id, after: asked.after, reason: asked.reason }), {
        sentence: t('line.place.overridden', { name: guest.name }),
        undo: () => undoOverride(guest),
        onDone: asked.onDone,
      }),
    courtesy: (guest: Named, asked: { after: string; onDone: () => void }) =>
      void act(() => courtesy.mutateAsync({ guestId: guest.id, after: asked.after }), {
        sentence: t('line.place.courtesied', { name: guest.name }),
        undo: () => undoCourtesy(guest),
        onDone: asked.onDone,
      }),
    makeHost: ({ id, name }: Named) => setHost(id, t('line.place.hosted', { name })),
    setHost: (guestId: string | null) => setHost(guestId, t('line.setting.hostSaved')),
    chooseList: (chosen: string | null, title: string) =>
      void act(() => choose.mutateAsync({ ceremonyId, listId: chosen, usages }), {
        sentence: t('line.setting.listSaved', { name: title }),
      }),
    setUsages: (counts: boolean) =>
      void act(() => choose.mutateAsync({ ceremonyId, listId, usages: counts }), {
        sentence: t(counts ? 'line.setting.usagesOn' : 'line.setting.usagesOff'),
      }),
  }
}

export type LineActs = ReturnType<typeof useLineActs>
