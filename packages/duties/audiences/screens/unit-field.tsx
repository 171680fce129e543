import { type Answers, usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'

type Unit = Answers['directory']['units'][number]

type Props = {
  label: string
  value: string | null
  onChange: (unitId: string | null) => void
  error?: ReactNode
  autoFocus?: boolean
}

/** A service of the office, by name. */
export function UnitField({ value, onChange, ...field }: Props) {
  const directory = usePeople().directory.queryOptions(undefined, { staleTime: 60_000 })
  const queries = useQueryClient()
  const { data } = useQuery(directory)
  const find = async (words: string) => {
    const { units } = await queries.ensureQueryData(directory)
    return units.filter((one) => fold(one.name).includes(fold(words))).slice(0, 30)
  }
  return (
    <SearchSelect<Unit>
      {...field}
      value={data?.units.find((one) => one.id === value) ?? null}
      onChange={(one) => onChange(one?.id ?? null)}
      find={find}
      keyOf={(one) => one.id}
      textOf={(one) => one.name}
    />
  )
}
