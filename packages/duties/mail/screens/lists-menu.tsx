import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { ListName } from '../rules/lists.ts'
import { useActs } from './acts.ts'
import css from './lists-page.module.css'

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

/** From one list to another, with how many wait in each. */
export function ListsMenu({ open, counts }: { open: ListName; counts: Partial<Record<ListName, number>> | undefined }) {
  const t = useWords('mail')
  const acts = useActs()
  const count = (list: ListName) => {
    const many = counts?.[list] ?? 0
    return many > 1000 ? t('lists.over', { count: 1000 }) : many || ''
  }
  return (
    <nav className={css.menu} aria-label={t('lists.label')}>
      {shown
        .filter(({ act }) => !act || acts.has(act))
        .map(({ list }) => (
          <Link
            key={list}
            to={`/courrier/listes/${list}`}
            aria-current={list === open ? 'page' : undefined}
            className={css.tab}
          >
            {t(`lists.title.${list}`)}{' '}
            <span className={list.startsWith('late') ? css.hot : css.count}>{count(list)}</span>
          </Link>
        ))}
    </nav>
  )
}
