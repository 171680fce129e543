import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Addressee, Directory } from './assign-addressees.ts'
import { useMail } from './client.ts'

const keys = 9

/**
 * The nine under the keys 1 to 9: those this person assigns to most, then the office's own order. The order is worked out once
 * a day and then stands still, because fingers learn it.
 */
export function useQuickAddressees(all: readonly Addressee[], personsOnly: boolean): Addressee[] {
  const people = usePeople()
  const directory = useQuery({ ...people.directory.queryOptions(), staleTime: 60_000 }).data
  const me = useQuery(people.me.queryOptions()).data?.person.id ?? ''
  const used = useMostUsed()
  if (!directory || !used) return []
  const usual = personsOnly ? headsIn(directory) : unitsIn(directory, me)
  const order = [...new Set([...used, ...usual])]
  const isOffered = (key: string) => key !== `person:${me}` && (!personsOnly || key.startsWith('person:'))
  return order.flatMap((key) => (isOffered(key) ? (all.find((one) => one.key === key) ?? []) : [])).slice(0, keys)
}

/** To whom this person's open lines went, most often first. Kept under a name of its own, so that no refresh moves the keys. */
function useMostUsed(): readonly string[] | undefined {
  const mail = useMail()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: ['most-used-addressees'],
    queryFn: async () => {
      const { rows } = await queries.fetchQuery(mail.list.queryOptions({ list: 'awaited', limit: 100 }))
      const times = new Map<string, number>()
      for (const { line } of rows) if (line) times.set(line.addressee, (times.get(line.addressee) ?? 0) + 1)
      return [...times].toSorted(([, one], [, other]) => other - one).map(([key]) => key)
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 24 * 60 * 60_000,
  })
  return data
}

/** Services in the office's order; the mayor's and one's own come last, since one seldom sends a letter there. */
function unitsIn({ units, posts }: Directory, me: string): string[] {
  const near = new Set(
    posts.filter((post) => post.role === 'mayor' || post.holders.includes(me)).map((post) => post.unitId),
  )
  return units
    .toSorted((one, other) => Number(near.has(one.id)) - Number(near.has(other.id)))
    .map((unit) => `unit:${unit.id}`)
}

const headsIn = ({ posts }: Directory) =>
  posts.filter((post) => post.headsUnit).flatMap((post) => post.holders.map((id) => `person:${id}`))
