import { Loading } from '@cabinet/ui/loading.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { Suspense } from 'react'
import type { LetterPage } from './client.ts'
import { LetterCircuit } from './letter-circuit.tsx'
import { LetterCommitments } from './letter-commitments.tsx'
import { LetterFacts } from './letter-facts.tsx'
import { LetterHistory } from './letter-history.tsx'
import css from './letter-page.module.css'
import { LetterThread } from './letter-thread.tsx'
import { LetterTreatment } from './letter-treatment.tsx'

const tabsOf = {
  incoming: ['treatment', 'exchanges', 'history'],
  outgoing: ['parapheur', 'exchanges', 'history'],
} as const

/** What is done about the letter, by tabs that live in the address. */
export function LetterRail({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const tabs = tabsOf[page.letter.register]
  const [asked, choose] = useFilter('onglet', tabs[0])
  const open = tabs.find((one) => one === asked) ?? tabs[0]
  const count = page.thread.length > 0 ? ` (${page.thread.length})` : ''
  return (
    <Tabs value={open} onChange={(tab) => choose(tab ?? tabs[0])} keepMounted={false} className={css.rail ?? ''}>
      <Tabs.List className={css.tabs ?? ''}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`letter.tab.${tab}`)}
            {tab === 'exchanges' && count}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open} className={css.panel ?? ''}>
        <Suspense fallback={<Loading />}>
          {open === 'treatment' && <LetterTreatment page={page} />}
          {open === 'parapheur' && <LetterCircuit page={page} />}
          {open === 'exchanges' && <LetterThread page={page} />}
          {open === 'history' && <LetterHistory letterId={page.letter.id} />}
        </Suspense>
        {open !== 'history' && <LetterCommitments letterId={page.letter.id} />}
        {open !== 'history' && <LetterFacts page={page} />}
      </Tabs.Panel>
    </Tabs>
  )
}
