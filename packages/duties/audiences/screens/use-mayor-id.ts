import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'

/** Who holds the mayor's post; undefined until it is known. */
export function useMayorId(): string | undefined {
  const { data } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  return data?.posts.find((post) => post.role === 'mayor' && post.holders.length > 0)?.holders[0]
}
