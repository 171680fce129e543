import { Empty } from '@cabinet/ui/empty.tsx'
import { pagesOf } from '@cabinet/ui/infinite-list.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import css from './board-page.module.css'
import type { BoardRow } from './board-row.ts'
import { BoardTable } from './board-table.tsx'
import { useDirectives } from './client.ts'

/** The mayor's weekly sheet: what stayed silent past the head of the unit and the chef de cabinet. */
export function BoardCarried({ rows }: { rows: readonly BoardRow[] }) {
  const t = useWords('directives')
  return (
    <section className={css.section} aria-labelledby="carried">
      <div className={css.sectionHead}>
        <h2 id="carried">{t('board.mayor.carried')}</h2>
        {rows.length > 0 && (
          <PrintableLink quiet href="/prints/directives/state?carried=1">
            {t('board.mayor.sheet')}
          </PrintableLink>
        )}
      </div>
      <p className="muted">{t('board.mayor.carriedHelp')}</p>
      {rows.length === 0 ? (
        <p>{t('board.mayor.noneCarried')}</p>
      ) : (
        <BoardTable label={t('board.mayor.carried')} rows={rows} />
      )}
    </section>
  )
}

/** What the mayor promised, and answers for. */
export function BoardLed() {
  const t = useWords('directives')
  const query = useInfiniteQuery(
    useDirectives().boardList.infiniteQueryOptions(
      { board: 'mayor', limit: 60 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  return (
    <section className={css.section} aria-labelledby="led">
      <h2 id="led">{t('board.mayor.led')}</h2>
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={<Empty>{t('board.empty.mayor')}</Empty>}
      >
        {() => <BoardTable label={t('board.mayor.led')} {...pagesOf(query)} />}
      </QueryView>
    </section>
  )
}
