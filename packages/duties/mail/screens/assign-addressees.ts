import { type Answers, usePeople } from '@cabinet/blocks/people/screens/client.ts'
import type { Day } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'

export type Directory = Answers['directory']

/** Somebody away today, and who acts for them. */
export type Absence = { name: string; until: Day; standIn: { id: string; name: string } | null }

/** Somebody a line can go to: `unit:…`, `post:…` or `person:…`. */
export type Addressee = { key: string; name: string; detail: string; absence: Absence | null }

/** Everybody a line may be addressed to, services first; a reserved letter goes to persons only. */
export function useAddressees({ personsOnly = false } = {}) {
  const directory = usePeople().directory.queryOptions(undefined, { staleTime: 60_000 })
  const queries = useQueryClient()
  const { data } = useQuery(directory)
  const all = useMemo(() => (data ? addresseesOf(data) : []), [data])
  /** Whoever types before the directory has come waits for it. */
  const find = async (words: string) => {
    const everybody = addresseesOf(await queries.ensureQueryData(directory))
    return matching(personsOnly ? everybody.filter((one) => one.key.startsWith('person:')) : everybody, words)
  }
  return { all, find }
}

export function addresseesOf(directory: Directory): Addressee[] {
  const { units, posts, people } = directory
  const personOf = new Map(people.map((person) => [person.id, person]))
  const titleOf = new Map(posts.map((post) => [post.id, post.title]))
  const absenceOf = (personId: string | undefined): Absence | null => {
    const person = personOf.get(personId ?? '')
    return person?.absentUntil ? { name: person.name, until: person.absentUntil, standIn: person.standIn } : null
  }
  /** A post, or a service through its head, is away when nobody who holds it is there. */
  const awayFrom = (holders: readonly string[]) => {
    const away = holders.map(absenceOf)
    return away.every(Boolean) ? (away[0] ?? null) : null
  }
  const names = (ids: readonly string[]) => ids.map((id) => personOf.get(id)?.name ?? '').join(', ')
  return [
    ...units.map((unit) => {
      const holders = posts.find((post) => post.unitId === unit.id && post.headsUnit)?.holders ?? []
      return { key: `unit:${unit.id}`, name: unit.name, detail: names(holders), absence: awayFrom(holders) }
    }),
    ...posts.map(({ id, title, holders }) => ({
      key: `post:${id}`,
      name: title,
      detail: names(holders),
      absence: awayFrom(holders),
    })),
    ...people.map((person) => ({
      key: `person:${person.id}`,
      name: person.name,
      detail: person.posts.map((id) => titleOf.get(id) ?? '').join(', '),
      absence: absenceOf(person.id),
    })),
  ]
}

/** Every word typed begins a word of the name or of what stands beside it. */
export function matching(addressees: readonly Addressee[], words: string): Addressee[] {
  const wanted = fold(words).split(' ').filter(Boolean)
  const fits = (one: Addressee) => {
    const said = ` ${fold(`${one.name} ${one.detail}`)}`
    return wanted.every((word) => said.includes(` ${word}`))
  }
  return addressees.filter(fits).slice(0, 30)
}
