import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { isGoing } from './batch-going.ts'
import { BatchLine } from './batch-line.tsx'
import { useCeremonies } from './client.ts'
import css from './guests-page.module.css'

/** What is being made or sent and what was, the latest first; the bar moves by itself while something goes on. */
export function BatchLines({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const batches = useQuery({
    ...useCeremonies().batchList.queryOptions({ ceremonyId }),
    refetchInterval: ({ state }) => (state.data?.some(isGoing) ? 700 : false),
  })
  return (
    <section className={css.panel} aria-labelledby="batches">
      <h3 id="batches">{t('batch.title')}</h3>
      <QueryView
        query={batches}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="muted">{t('batch.none')}</p>}
      >
        {(rows) => (
          <ul className={css.batches}>
            {rows.map((row) => (
              <BatchLine key={row.id} batch={row} />
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  )
}
