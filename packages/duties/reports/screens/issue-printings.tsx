import { Problem } from '@cabinet/ui/problem.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isPrinting } from '../rules/printing.ts'
import { type Edition, type PressFormat, pressFormats } from '../rules/report.ts'
import { useRefreshReports, useReports } from './client.ts'
import css from './issue.module.css'
import { IssuePrintingLine } from './issue-printing-line.tsx'
import { IssueSection } from './issue-section.tsx'

/** The edition as a file: asked for, made in the background, fetched when it is there. */
export function IssuePrintings({ reportId, edition }: { reportId: string; edition: Edition }) {
  const t = useWords('reports')
  const own = useLocale()
  const refresh = useRefreshReports()
  const reports = useReports()
  const [format, setFormat] = useState<PressFormat>('pdf')
  const [locale, setLocale] = useState<'fr' | 'en'>(own)
  const [requestKey, renew] = useState(() => crypto.randomUUID())
  const printings = useQuery({
    ...reports.issuePrintings.queryOptions({ reportId }),
    refetchInterval: ({ state }) => (state.data?.some(isPrinting) ? 700 : false),
  })
  const print = useMutation(
    reports.issuePrint.mutationOptions({
      onSuccess: async () => {
        renew(crypto.randomUUID())
        await refresh()
      },
    }),
  )
  return (
    <IssueSection title={t('issue.print.title')} help={t('issue.print.help')}>
      <SegmentedControl
        aria-label={t('issue.print.formatLabel')}
        value={format}
        onChange={(value) => setFormat(value as PressFormat)}
        data={pressFormats.map((one) => ({ value: one, label: t(`issue.print.format.${one}`) }))}
      />
      <SegmentedControl
        aria-label={t('issue.print.language')}
        value={locale}
        onChange={(value) => setLocale(value as 'fr' | 'en')}
        data={(['fr', 'en'] as const).map((one) => ({ value: one, label: t(`issue.print.languages.${one}`) }))}
      />
      {print.error && <Problem error={print.error} />}
      <Button loading={print.isPending} onClick={() => print.mutate({ requestKey, reportId, edition, format, locale })}>
        {t('issue.print.ask')}
      </Button>
      {printings.error && <Problem error={printings.error} retry={() => void printings.refetch()} />}
      {printings.data?.length === 0 && <p className="muted small">{t('issue.print.none')}</p>}
      <ul className={css.lines}>
        {printings.data?.map((one) => (
          <IssuePrintingLine key={one.id} printing={one} />
        ))}
      </ul>
    </IssueSection>
  )
}
