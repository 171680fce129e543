import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode, Ref } from 'react'
import { usePeople } from './client.ts'
import { type Lead, latestLeads, leadsFor, leadsOf } from './lead-choices.ts'

/** Everybody who may answer for something; asked once, however many fields wait for it. */
export function useLeads() {
  const directory = usePeople().directory.queryOptions(undefined, { staleTime: 60_000 })
  const queries = useQueryClient()
  const { data } = useQuery(directory)
  return {
    leads: data ? leadsOf(data) : [],
    find: async (words: string) =>
      leadsFor(leadsOf(await queries.ensureQueryData(directory)), words, latestLeads(localStorage)),
  }
}

type Props = {
  label: string
  /** A reader key: `person:…`, `post:…`, `unit:…`. */
  value: string | null
  onChange: (key: string | null) => void
  placeholder?: string
  error?: ReactNode
  required?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A person, a post or a unit, found by any part of its name; those chosen last come first. */
export function LeadField({ value, onChange, ...field }: Props) {
  const { leads, find } = useLeads()
  return (
    <SearchSelect<Lead>
      {...field}
      value={leads.find((one) => one.key === value) ?? null}
      onChange={(one) => onChange(one?.key ?? null)}
      find={find}
      keyOf={(one) => one.key}
      textOf={(one) => one.name}
      detailOf={(one) => one.detail}
    />
  )
}
