import { type Answers, usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'

/** Who is at the desk, for which office, what they may do, and the figures beside the lines of the navigation. */
export type Me = Answers['me']

export function useMe() {
  return useQuery(usePeople().me.queryOptions())
}

/** Whether this person may write down what was ordered or promised, from any page. */
export const mayNote = (me: Me): boolean => (me.acts as readonly string[]).includes('directives.note')

/** Whether this person is told when one of the first of the line comes in. */
export const maySeeLine = (me: Me): boolean => (me.acts as readonly string[]).includes('ceremonies.see-line')
