import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import { useLabelOf } from './list-words.ts'

type Props = { ceremonyId: string; label: string; none: string; value: string; onChange: (rankKey: string) => void }

/** A rank of the list this ceremony goes by, or a usage of the commune, or none. */
export function RankField({ ceremonyId, label, none, value, onChange }: Props) {
  const ceremonies = useCeremonies()
  const nameOf = useLabelOf()
  const line = useQuery(ceremonies.lineOf.queryOptions({ ceremonyId }))
  const listId = line.data?.list?.id
  const list = useQuery(ceremonies.listSheet.queryOptions({ listId: listId ?? '' }, { enabled: listId !== undefined }))
  const ranks = list.data?.list.content.ranks ?? []
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: none },
        ...ranks.map((rank) => ({ value: rank.key, label: `${rank.rank}. ${nameOf(rank)}` })),
        ...(line.data?.usages ?? []).map((usage) => ({ value: usage.key, label: nameOf(usage) })),
      ]}
    />
  )
}
