import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { forgetKeptDay, waitingAtDoors } from '@cabinet/ui/kept-day.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { noteSignedIn } from '../client.ts'
import { frontDoor } from './front-door.ts'

/** Ends the session and forgets what this browser had read. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const t = useWords('ui')
  const leave = async () => {
    noteSignedIn(false)
    await forgetKeptDay()
    await navigate(frontDoor('/'))
    queries.clear()
  }
  const signOut = useMutation(usePeople().signOut.mutationOptions({ onSuccess: leave }))
  return async () => {
    // The browser is told to forget everything: what a door has not sent yet would be lost.
    const waiting = await waitingAtDoors().catch(() => 0)
    const question = { title: t('signOut.title'), children: t('signOut.waiting', { count: waiting }) }
    if (waiting > 0 && !(await confirm({ ...question, action: t('signOut.anyway'), tone: 'late' }))) return
    signOut.mutate()
  }
}
