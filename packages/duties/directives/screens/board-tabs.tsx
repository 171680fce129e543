import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { type Board, boardAddresses, boards } from '../rules/board.ts'
import css from './board-page.module.css'
import { useDirectives } from './client.ts'

const intoSight = (tab: HTMLAnchorElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/** One board beside the other; `boards` is null for whoever may open all of them. */
export function BoardTabs({ open, boards: some }: { open: Board; boards: readonly Board[] | null }) {
  const t = useWords('directives')
  const { data: counts } = useQuery(useDirectives().boardCounts.queryOptions())
  const figures: Partial<Record<Board, number>> = { mine: counts?.owed ?? 0, awaited: counts?.verify ?? 0 }
  return (
    <nav className={css.menu} aria-label={t('board.boards')}>
      {(some ?? boards).map((board) => (
        <Link
          key={board}
          to={board === 'mine' ? '/suivi' : `/suivi?tableau=${boardAddresses[board]}`}
          className={css.tab}
          aria-current={board === open ? 'page' : undefined}
          {...(board === open && { ref: intoSight })}
        >
          {t(`board.tab.${board}`)}
          {(figures[board] ?? 0) > 0 && (
            <span className={css.count} title={t(board === 'mine' ? 'board.count.owed' : 'board.count.verify')}>
              {' '}
              {figures[board]}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}

/** Where else the follow-up is done: several at once from a text, what comes back, the printed state of execution. */
export function BoardWays({ board }: { board: Board }) {
  const t = useWords('directives')
  const may = useMay()
  const [search] = useSearchParams()
  return (
    <>
      {may('directives.note') && (
        <Button component={Link} to="/suivi/texte" variant="default">
          {t('board.fromText')}
        </Button>
      )}
      {may('directives.recur') && (
        <Button component={Link} to="/suivi/reguliers" variant="default">
          {t('board.series')}
        </Button>
      )}
      {may('directives.oversee') && (
        <span className={css.wide}>
          <PrintableLink href={`/prints/directives/state?${stateAsked(board, search)}`}>
            {t('board.print')}
          </PrintableLink>
        </span>
      )}
    </>
  )
}

/** What the printed state of execution covers: what the board shows. */
function stateAsked(board: Board, search: URLSearchParams): string {
  const [unit, authority] = [search.get('unite'), search.get('autorite')]
  const asked = new URLSearchParams()
  if (unit) asked.set('unit', unit)
  if (authority) asked.set('authority', authority)
  if (board === 'mayor') asked.set('authority', 'mayor')
  return asked.toString()
}
