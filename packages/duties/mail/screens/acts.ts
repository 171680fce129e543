import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** The acts open to whoever is at the desk: which lists and queues concern them at all. */
export function useActs(): ReadonlySet<string> {
  const { data } = useQuery(usePeople().me.queryOptions())
  return useMemo(() => new Set<string>(data?.acts), [data])
}
