import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery } from '@tanstack/react-query'
import { mailPermissions } from '../rules/permissions.ts'
import { type Addressee, matching, useAddressees } from './assign-addressees.ts'

export const personIdOf = (one: Addressee) => one.key.slice('person:'.length)

/** Who may be asked for a visa, and who may sign: the mayor first, who signs unless the author says otherwise. */
export function useCircuitPeople() {
  const { all, find } = useAddressees({ personsOnly: true })
  const people = usePeople()
  const { data } = useQuery({ ...people.directory.queryOptions(), staleTime: 60_000 })
  const holdersOf = (roles: readonly string[]) =>
    roles.flatMap((role) => data?.posts.filter((post) => post.role === role).flatMap((post) => post.holders) ?? [])
  const personOf = (id: string) => all.find((one) => one.key === `person:${id}`)
  const signers = [...new Set(holdersOf(mailPermissions['mail.sign']))].flatMap((id) => personOf(id) ?? [])
  return { personOf, find, signers, findSigner: (words: string) => Promise.resolve(matching(signers, words)) }
}
