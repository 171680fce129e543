import { TypedRank } from '@cabinet/blocks/people/screens/rank-choice.tsx'
import type { RankChoiceProps } from '@cabinet/blocks/people/screens/rank-offer.ts'
import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import { useLabelOf } from './list-words.ts'

/** The ranks of the list in force in the office's country, and the usages of the commune, for a function of the address book. */
export function BookRank(props: RankChoiceProps) {
  const may = useMay()
  return may('ceremonies.see-line') ? <ListedRank {...props} /> : <TypedRank {...props} />
}

function ListedRank({ value, onChange }: RankChoiceProps) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const nameOf = useLabelOf()
  const lists = useQuery(ceremonies.lists.queryOptions())
  const listId = lists.data?.lists.find((one) => one.own && one.state === 'in-force')?.id
  const list = useQuery(ceremonies.listSheet.queryOptions({ listId: listId ?? '' }, { enabled: listId !== undefined }))
  const usages = useQuery(ceremonies.usages.queryOptions())
  const offered = [
    ...(list.data?.list.content.ranks ?? []).map((rank) => ({
      value: rank.key,
      label: `${rank.rank}. ${nameOf(rank)}`,
    })),
    ...(usages.data?.usages ?? []).map(({ content }) => ({ value: content.key, label: nameOf(content) })),
  ]
  // A key of another list is kept as it is until somebody chooses.
  const kept = value && offered.every((one) => one.value !== value) ? [{ value, label: value }] : []
  return (
    <NativeSelect
      label={t('line.bookRank')}
      description={t('line.bookRankHelp')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('line.whatIf.noRank') }, ...kept, ...offered]}
    />
  )
}
