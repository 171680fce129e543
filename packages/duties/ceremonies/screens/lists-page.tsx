import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import { ListImport } from './list-import.tsx'
import { ListIndex } from './list-index.tsx'
import { ListSheet } from './list-sheet.tsx'
import css from './lists-page.module.css'
import { UsageLines } from './usage-lines.tsx'

const tabs = ['lists', 'usages'] as const

/** Who goes before whom, as data: dated lists with their source, country by country, and what the commune adds. */
export function ListsPage() {
  const t = useWords('ceremonies')
  const [asked, choose] = useFilter('onglet', tabs[0])
  const open = tabs.find((one) => one === asked) ?? tabs[0]
  return (
    <Page title={t('line.lists.title')}>
      <Tabs value={open} onChange={(tab) => choose(tab ?? tabs[0])} keepMounted={false}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`line.lists.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open} className={css.panel ?? ''}>
          {open === 'lists' ? <Lists /> : <UsageLines />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Lists() {
  const t = useWords('ceremonies')
  const lists = useQuery(useCeremonies().lists.queryOptions())
  const [asked, choose] = useFilter('liste')
  const [isImporting, setImporting] = useState(false)
  return (
    <QueryView query={lists}>
      {({ lists: all, may }) => {
        const chosen = asked || (all.find((one) => one.state === 'in-force') ?? all[0])?.id || ''
        return (
          <div className={css.desk}>
            <div className={css.index}>
              {may.propose && (
                <Button variant="default" onClick={() => setImporting(true)}>
                  {t('line.lists.importTitle')}
                </Button>
              )}
              <ListIndex lists={all} chosen={chosen} />
            </div>
            {chosen ? (
              <ListSheet key={chosen} listId={chosen} onOpen={choose} />
            ) : (
              <Empty>{t('line.lists.none')}</Empty>
            )}
            {isImporting && <ListImport onClose={() => setImporting(false)} onMade={choose} />}
          </div>
        )
      }}
    </QueryView>
  )
}
