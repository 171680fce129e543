import { useQuery } from '@tanstack/react-query'
import { usePeople } from './client.ts'

/** Who is at the desk; the shell has asked already, so the answer is at hand. */
export function useMe() {
  return useQuery(usePeople().me.queryOptions())
}

/** Whether the person at the desk may do this act; false until known. */
export function useMay(): (act: string) => boolean {
  const acts = useMe().data?.acts ?? []
  return (act) => (acts as readonly string[]).includes(act)
}
