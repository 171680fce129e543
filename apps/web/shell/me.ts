import { type Answers, usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'

/** Who is at the desk, for which office, what they may do, and the figures beside the lines of the navigation. */
export type Me = Answers['me']

export function useMe() {
  return useQuery(usePeople().me.queryOptions())
}
