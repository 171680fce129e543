import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

type Props = { label: string; value: string | null; onChange: (personId: string | null) => void; error?: ReactNode }

/** Somebody of the office, by name or by post. */
export function ColleagueField({ value, onChange, ...field }: Props) {
  const { data } = useQuery(usePeople().directory.queryOptions(undefined, { staleTime: 60_000 }))
  if (!data) return null
  return <PersonField {...field} directory={data} value={value ?? ''} onChange={(id) => onChange(id || null)} />
}
