import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Period } from '../rules/period.ts'
import { useReports } from './client.ts'
import type { FigureRow } from './figure-rows.tsx'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

/** The list a figure was counted from: a link for each line one may open, and how many are others'. */
export function FigureBehind({ period, line }: { period: Period; line: FigureRow }) {
  const { t, number } = useFigureWords()
  const [part, choose] = useFilter('part', 'counted')
  const hasBoth = line.now.among !== null
  const asked = hasBoth && part === 'among' ? 'among' : 'counted'
  const query = useInfiniteQuery(
    useReports().statisticBehind.infiniteQueryOptions(
      { ...period, code: line.code, part: asked },
      { getNextPageParam: (page) => page.next ?? undefined, initialCursor: 0 },
    ),
  )
  if (line.now.silence === 'masked') return <p className={css.silence}>{t('statistics.list.masked')}</p>
  return (
    <>
      {hasBoth && (
        <SegmentedControl
          aria-label={t('statistics.list.part')}
          value={asked}
          onChange={choose}
          data={[
            { value: 'counted', label: t('statistics.list.counted', { value: number(line.now.counted ?? 0) }) },
            { value: 'among', label: t('statistics.list.among', { value: number(line.now.among ?? 0) }) },
          ]}
        />
      )}
      <QueryView
        query={query}
        isEmpty={(data) => data.pages[0]?.total === 0}
        empty={<Empty>{t('statistics.list.empty')}</Empty>}
      >
        {(data) => {
          const rows = data.pages.flatMap((page) => page.rows)
          const hidden = data.pages.reduce((sum, page) => sum + page.hidden, 0)
          return (
            <>
              <p className={css.intro}>
                {t('statistics.list.total', { count: data.pages[0]?.total ?? 0 })} {t('statistics.list.yours')}
              </p>
              <BehindLines rows={rows} />
              {hidden > 0 && <p className={css.silence}>{t('statistics.list.hidden', { count: hidden })}</p>}
              {query.hasNextPage && (
                <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('statistics.list.more')}
                </Button>
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}

type Row = { id: string; to: string; title: string; detail: string; on?: string | undefined }

export function BehindLines({ rows }: { rows: readonly Row[] }) {
  const { locale } = useFigureWords()
  return (
    <ol className={css.behindList}>
      {rows.map(({ id, to, title, detail, on }) => (
        <li key={id}>
          <Link to={to}>
            <bdi>{title}</bdi>
          </Link>
          <span className={css.behind}>{[on && sayDay(on, locale), detail].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  )
}
