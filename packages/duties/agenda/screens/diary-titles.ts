import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'

/** The post somebody holds, beside their name: « Maire ». Nothing for rooms and vehicles. */
export function useDiaryTitles(): (diary: { personId: string | null }) => string {
  const { data } = useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
  return useCallback(
    ({ personId }) => {
      const person = data?.people.find((one) => one.id === personId)
      return person?.posts.map((id) => data?.posts.find((post) => post.id === id)?.title ?? '').join(', ') ?? ''
    },
    [data],
  )
}
