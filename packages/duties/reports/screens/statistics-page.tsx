import { Page } from '@cabinet/ui/page.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { IconPrinter, IconTable } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Period } from '../rules/period.ts'
import { type Bureau, bureaus } from '../rules/report.ts'
import css from './statistics.module.css'
import { StatisticsBureau } from './statistics-bureau.tsx'
import { StatisticsIntro } from './statistics-intro.tsx'
import { StatisticsPeriod, useChosenPeriod } from './statistics-period.tsx'
import { StatisticsProgress } from './statistics-progress.tsx'
import { useStatistics } from './use-statistics.ts'

/** The figures, what they are told apart by, and both in one workbook. */
const files = [
  { print: 'figures-csv', label: 'csv' },
  { print: 'splits-csv', label: 'csvSplits' },
  { print: 'figures-xlsx', label: 'xlsx' },
] as const

/** The figures of the office, any day: key figures beside those before, then the drawings. */
export function StatisticsPage() {
  const t = useWords('reports')
  const { period } = useChosenPeriod()
  const [asked] = useFilter('bureau')
  const chosen = bureaus.filter((one) => asked === '' || one === asked)
  const shown = chosen.length ? chosen : bureaus
  const download = new URLSearchParams({ ...period, ...(shown.length === 1 ? { bureau: shown[0] ?? '' } : {}) })
  const actions = (
    <div className={css.actions}>
      <Button variant="subtle" component={Link} to="/statistiques/methode">
        {t('statistics.method.title')}
      </Button>
      {files.map(({ print, label }) => (
        <Button
          key={print}
          variant="default"
          component="a"
          href={`/prints/reports/${print}?${download}`}
          leftSection={<IconTable size={16} aria-hidden />}
        >
          {t(`statistics.${label}`)}
        </Button>
      ))}
      <Button variant="default" onClick={() => print()} leftSection={<IconPrinter size={16} aria-hidden />}>
        {t('statistics.print')}
      </Button>
    </div>
  )
  return (
    <Page title={t('statistics.title')} actions={actions}>
      <div className={css.page}>
        <StatisticsPeriod />
        <Counting key={`${period.from} ${period.to} ${shown.join()}`} period={period} shown={shown} />
      </div>
    </Page>
  )
}

function Counting({ period, shown }: { period: Period; shown: readonly Bureau[] }) {
  const { parts, done, total } = useStatistics(period, shown)
  const first = parts[0]?.figures.data
  return (
    <>
      <StatisticsProgress done={done} total={total} />
      {first && <StatisticsIntro said={first} />}
      {parts.map((part) => (
        <StatisticsBureau key={part.bureau} {...part} period={period} />
      ))}
    </>
  )
}
