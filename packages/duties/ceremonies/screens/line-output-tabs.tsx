import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { outputNames } from '../rules/line-outputs.ts'
import { useCeremonies } from './client.ts'
import { LineOutput } from './line-output.tsx'
import css from './line-page.module.css'
import type { LineAnswer } from './line-page.tsx'
import { LinePlace } from './line-place.tsx'
import { type ExplainedEntry, LinePositions } from './line-positions.tsx'
import type { LineActs } from './use-line-acts.ts'

type Props = {
  page: LineAnswer
  line: readonly ExplainedEntry[]
  whom: 'coming' | 'all'
  acts: LineActs
  onWhom: (whom: string) => void
  onWhatIf: (guestId: string) => void
}

/** One list, nine outputs: the line with its reasons first, then everything that is drawn from it. */
export function LineOutputTabs({ page, line, whom, acts, onWhom, onWhatIf }: Props) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const [asked, choose] = useFilter('sortie', 'protocol')
  const open = outputNames.find((one) => one === asked) ?? 'protocol'
  const form = { ceremonyId: page.ceremony.id, whom, locale }
  const paper = new URLSearchParams({ ceremonyId: page.ceremony.id, whom, output: open })
  const outputs = useQuery(useCeremonies().lineOutputs.queryOptions(form, { enabled: open !== 'protocol' }))
  return (
    <Tabs value={open} onChange={(tab) => choose(tab ?? 'protocol')} keepMounted={false}>
      <div className={css.head}>
        <SegmentedControl
          aria-label={t('line.whomLabel')}
          value={whom}
          onChange={onWhom}
          data={(['coming', 'all'] as const).map((value) => ({ value, label: t(`line.whom.${value}`) }))}
        />
        {/* The photograph is printed as it is arranged, below. */}
        {open !== 'photograph' && (
          <PrintableLink href={`/prints/ceremonies/${open === 'protocol' ? 'line' : 'line-output'}?${paper}`}>
            {t(open === 'protocol' ? 'line.print.line' : 'line.print.output', { name: t(`line.tab.${open}`) })}
          </PrintableLink>
        )}
      </div>
      <Tabs.List aria-label={t('line.outputs')} className={css.tabs ?? ''}>
        {outputNames.map((name) => (
          <Tabs.Tab key={name} value={name} className={css.tab ?? ''}>
            {t(`line.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open} className={css.output ?? ''}>
        {open === 'protocol' ? (
          <LinePositions
            line={line}
            label={t('line.title')}
            acts={(entry) => (
              <LinePlace
                {...{ entry, line, acts }}
                hostId={page.ceremony.hostGuestId}
                onWhatIf={() => onWhatIf(entry.id)}
              />
            )}
          />
        ) : (
          <QueryView query={outputs}>
            {(all) => <LineOutput name={open} outputs={all} ceremonyId={page.ceremony.id} whom={whom} />}
          </QueryView>
        )}
      </Tabs.Panel>
    </Tabs>
  )
}
