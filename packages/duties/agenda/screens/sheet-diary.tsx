import { useWords } from '@cabinet/words/use-words.ts'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useAgenda } from './client.ts'

type Props = { diaryId: string; onChange: (diaryId: string) => void }

/** Whose sheet lies on the desk: one of the people whose diary whoever is there keeps. With one of them there is no choice. */
export function SheetDiary({ diaryId, onChange }: Props) {
  const t = useWords('agenda')
  const { data } = useQuery(useAgenda().diaries.queryOptions())
  const people = data?.filter((diary) => diary.kind === 'person' && (diary.may.write || diary.id === diaryId)) ?? []
  if (people.length < 2) return null
  return (
    <Select
      aria-label={t('sheet.whose')}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={diaryId}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  )
}
