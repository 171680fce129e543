import type { ListTab } from '@cabinet/ui/list-desk.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ListName } from '../rules/lists.ts'
import { useActs } from './acts.ts'

type Shown = { list: ListName; act?: string }

const shown: readonly Shown[] = [
  { list: 'mine' },
  { list: 'unit' },
  { list: 'late' },
  { list: 'late-all', act: 'mail.oversee' },
  { list: 'awaited' },
  { list: 'returned' },
  { list: 'copies' },
  { list: 'drafts' },
  { list: 'to-dispatch', act: 'mail.dispatch' },
  { list: 'all' },
]

/** The lists somebody may open, with how many wait in each. */
export function useListTabs(counts: Partial<Record<ListName, number>> | undefined): ListTab[] {
  const t = useWords('mail')
  const acts = useActs()
  const count = (list: ListName) => {
    const many = counts?.[list] ?? 0
    return many > 1000 ? t('lists.over', { count: 1000 }) : many
  }
  return shown
    .filter(({ act }) => !act || acts.has(act))
    .map(({ list }) => ({
      ...{ key: list, to: `/courrier/listes/${list}`, name: t(`lists.title.${list}`) },
      ...{ count: count(list), isLate: list.startsWith('late') },
    }))
}
