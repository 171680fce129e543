import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { noteSignedIn } from '../client.ts'
import { frontDoor } from './front-door.ts'

/** Ends the session and forgets what this browser had read. */
export function useSignOut(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    noteSignedIn(false)
    await navigate(frontDoor('/'))
    queries.clear()
  }
  const signOut = useMutation(usePeople().signOut.mutationOptions({ onSuccess: leave }))
  return () => signOut.mutate()
}
