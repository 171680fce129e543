import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { Edition } from '../rules/report.ts'
import { useReports } from './client.ts'
import { BehindLines } from './figure-behind.tsx'
import { useFigureName } from './figure-names.ts'
import { useFigureWords } from './figure-words.ts'
import { IssueSection } from './issue-section.tsx'
import { ReportFrame } from './report-frame.tsx'

/** The list a frozen figure was counted from, as it was then: a link for each line one may open. */
export function IssueCountedPage() {
  const { id = '', code = '' } = useParams()
  const { t } = useFigureWords()
  const name = useFigureName()
  const [asked] = useFilter('edition', 'council')
  const [chosen, choose] = useFilter('part', 'counted')
  const edition: Edition = asked === 'mayor' ? 'mayor' : 'council'
  const part = chosen === 'among' ? 'among' : 'counted'
  const query = useInfiniteQuery(
    useReports().issueCounted.infiniteQueryOptions(
      { reportId: id, edition, code, part },
      { getNextPageParam: (page) => page.next ?? undefined, initialCursor: 0 },
    ),
  )
  return (
    <ReportFrame id={id} title={t('issue.counted.title')}>
      <QueryView query={query} shape="page">
        {(data) => {
          const [first] = data.pages
          const rows = data.pages.flatMap((page) => page.rows)
          const hidden = data.pages.reduce((sum, page) => sum + page.hidden, 0)
          return (
            <IssueSection
              title={name(code)}
              help={first && t('issue.counted.asFrozen', { number: first.number ?? '' })}
              aside={
                <Button component={Link} to={`/rapports/${id}?edition=${edition}`} variant="default" size="compact-sm">
                  {t('issue.counted.back')}
                </Button>
              }
            >
              {first?.parts.length === 2 && (
                <SegmentedControl
                  aria-label={t('issue.counted.title')}
                  value={part}
                  onChange={choose}
                  data={first.parts.map((one) => ({ value: one, label: t(`issue.counted.part.${one}`) }))}
                />
              )}
              {first?.total === 0 ? (
                <Empty>{t('issue.counted.none')}</Empty>
              ) : (
                <p className="muted">
                  {t('issue.counted.total', { count: first?.total ?? 0 })} · {t('issue.counted.yours')}
                </p>
              )}
              <BehindLines rows={rows} />
              {hidden > 0 && <p className="muted">{t('issue.counted.hidden', { count: hidden })}</p>}
              {query.hasNextPage && (
                <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('issue.counted.more')}
                </Button>
              )}
            </IssueSection>
          )
        }}
      </QueryView>
    </ReportFrame>
  )
}
