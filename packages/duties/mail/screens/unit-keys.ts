import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

/** Everybody of one unit as addressees, those of the units below it included: whom its head gives work to. */
export function useUnitKeys(addressee: string): ReadonlySet<string> {
  const { data } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  return useMemo(() => {
    const unitId = addressee.startsWith('unit:') ? addressee.slice('unit:'.length) : undefined
    if (!data || !unitId) return new Set<string>()
    const inside = new Set([unitId])
    // Parents stand before their children.
    for (const unit of data.units) if (unit.parentId && inside.has(unit.parentId)) inside.add(unit.id)
    const posts = data.posts.filter((post) => inside.has(post.unitId))
    const people = posts.flatMap((post) => post.holders.map((id) => `person:${id}`))
    return new Set([
      ...people,
      ...posts.map((post) => `post:${post.id}`),
      ...[...inside].slice(1).map((id) => `unit:${id}`),
    ])
  }, [data, addressee])
}
