import { addDays, isDay } from '@cabinet/office/day.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useAgenda } from './client.ts'
import { SheetDiary } from './sheet-diary.tsx'
import { SheetIssues } from './sheet-issues.tsx'
import { SheetLines } from './sheet-lines.tsx'
import css from './sheet-page.module.css'

/** The morning sheet on the desk: the day as it stands, what changed since it was handed out, and every issue of it. */
export function SheetPage() {
  const t = useWords('agenda')
  const locale = useLocale()
  const today = useToday()
  const { date = '' } = useParams()
  const day = isDay(date) ? date : today
  const [diaryId, choose] = useFilter('agenda', '')
  const [shown, show] = useFilter('emission', '')
  const issue = /^\d{1,4}$/.test(shown) && shown !== '0' ? Number(shown) : undefined
  const query = useQuery(useAgenda().sheet.queryOptions({ day, issue, ...(diaryId && { diaryId }) }))
  return (
    <Page
      title={t('sheet.title')}
      badge={sayLongDay(day, locale, true)}
      actions={
        <>
          {query.data && <SheetDiary diaryId={query.data.diary.id} onChange={choose} />}
          <Turn day={addDays(day, -1)} label={t('sheet.previousDay')} diaryId={diaryId} isBack />
          <Turn day={addDays(day, 1)} label={t('sheet.nextDay')} diaryId={diaryId} />
          {query.data && <PrintableLink href={printOf(query.data)}>{t('sheet.print')}</PrintableLink>}
        </>
      }
    >
      <QueryView query={query} shape="page">
        {(view) => (
          <div className={css.columns}>
            <SheetLines view={view} />
            <SheetIssues view={view} onShow={(number) => show(number === null ? '' : String(number))} />
          </div>
        )}
      </QueryView>
    </Page>
  )
}

type Printed = { diary: { id: string }; sheet: { day: string }; issue: { issue: number } | null }

/** What is on the screen is what is printed: this issue, or the day as it stands. */
function printOf({ diary, sheet, issue }: Printed): string {
  const asked = { diaryId: diary.id, day: sheet.day, issue: issue ? String(issue.issue) : 'now' }
  return `/prints/agenda/day-sheet?${new URLSearchParams(asked)}`
}

type TurnProps = { day: string; label: string; diaryId: string; isBack?: boolean }

function Turn({ day, label, diaryId, isBack = false }: TurnProps) {
  const Icon = isBack ? IconChevronLeft : IconChevronRight
  const to = `/agenda/feuille/${day}${diaryId && `?${new URLSearchParams({ agenda: diaryId })}`}`
  return (
    <ActionIcon component={Link} to={to} aria-label={label} title={label} variant="default" size="lg">
      <Icon size={18} aria-hidden />
    </ActionIcon>
  )
}
