import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { mailPermissions } from '../rules/permissions.ts'
import { type Addressee, addresseesOf, type Directory, matching, useAddressees } from './assign-addressees.ts'

export const personIdOf = (one: Addressee) => one.key.slice('person:'.length)

/** Who may be asked for a visa, and who may sign: the mayor first, who signs unless the author says otherwise. */
export function useCircuitPeople() {
  const { all, find } = useAddressees({ personsOnly: true })
  const directory = usePeople().directory.queryOptions(undefined, { staleTime: 60_000 })
  const queries = useQueryClient()
  const { data } = useQuery(directory)
  return {
    ...{ find, signers: data ? signersIn(data) : [] },
    personOf: (id: string) => all.find((one) => one.key === `person:${id}`),
    findSigner: async (words: string) => matching(signersIn(await queries.ensureQueryData(directory)), words),
  }
}

function signersIn(directory: Directory): Addressee[] {
  const all = addresseesOf(directory)
  const holders = mailPermissions['mail.sign'].flatMap((role) =>
    directory.posts.filter((post) => post.role === role).flatMap((post) => post.holders),
  )
  return [...new Set(holders)].flatMap((id) => all.find((one) => one.key === `person:${id}`) ?? [])
}
