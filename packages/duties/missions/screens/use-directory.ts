import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'

/** Who is who in the office, for every field in which somebody is chosen. */
export function useDirectory() {
  return useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
}
