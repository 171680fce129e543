import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { refOfRow } from '../rules/occurrence-ref.ts'
import { useAgenda, useRefreshAgenda } from './client.ts'
import { type FormDraft, forgetDraft } from './form-draft.ts'
import { lacking, newForm } from './form-send.ts'
import { useTimeWords } from './time-words.ts'

/** Writes the engagement being typed; refused or lost on the way, everything typed stays. */
export function useMakeEngagement(draft: FormDraft, onMade: (ref: string) => void) {
  const t = useWords('agenda')
  const { whole } = useTimeWords()
  const refresh = useRefreshAgenda()
  const [missing, setMissing] = useState<readonly string[]>([])
  const { mutate, isPending, error } = useMutation(
    useAgenda().make.mutationOptions({
      onSuccess: async (made) => {
        forgetDraft('new')
        sayDone({ sentence: t('done.made', { title: made.title, when: whole(made) }) })
        await refresh()
        onMade(refOfRow(made))
      },
    }),
  )
  const make = () => {
    if (isPending) return
    const still = lacking(draft)
    setMissing(still)
    if (still.length === 0) mutate(newForm(draft))
  }
  return { make, missing: missing.filter((field) => lacking(draft).some((one) => one === field)), isPending, error }
}
