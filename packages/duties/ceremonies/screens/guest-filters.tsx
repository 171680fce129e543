import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { rankGroups } from '../rules/precedence-list.ts'
import css from './guests-page.module.css'

type Props = {
  text: string
  group: string
  onText: (text: string) => void
  onGroup: (group: string) => void
  acts: ReactNode
}

/** Whom the table shows: by words and by kind of authority; the figures above choose by answer. */
export function GuestFilters({ text, group, onText, onGroup, acts }: Props) {
  const t = useWords('ceremonies')
  return (
    <div className={css.filters}>
      <TextInput
        type="search"
        aria-label={t('guests.filter.search')}
        placeholder={t('guests.filter.search')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        maxLength={200}
        dir="auto"
      />
      <NativeSelect
        aria-label={t('guests.filter.group')}
        value={group}
        onChange={(event) => onGroup(event.currentTarget.value)}
        data={[
          { value: '', label: t('guests.filter.everyGroup') },
          ...rankGroups.map((value) => ({ value, label: t(`line.group.${value}`) })),
        ]}
      />
      <div className={css.filterActs}>{acts}</div>
    </div>
  )
}
