import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

type Props = {
  label: string
  value: string | null
  onChange: (unitId: string | null) => void
  error?: ReactNode
  autoFocus?: boolean
}

/** A service of the office, by name. */
export function UnitField({ value, onChange, ...field }: Props) {
  const { data } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  const units = data?.units ?? []
  return (
    <SearchSelect<(typeof units)[number]>
      {...field}
      value={units.find((one) => one.id === value) ?? null}
      onChange={(one) => onChange(one?.id ?? null)}
      find={async (words) => units.filter((one) => fold(one.name).includes(fold(words))).slice(0, 30)}
      keyOf={(one) => one.id}
      textOf={(one) => one.name}
    />
  )
}
