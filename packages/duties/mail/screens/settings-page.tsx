import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMail } from './client.ts'
import { SettingsInstructions } from './settings-instructions.tsx'
import css from './settings-page.module.css'
import { SettingsTemplates } from './settings-templates.tsx'
import { SettingsTypes } from './settings-types.tsx'

const tabs = ['instructions', 'types', 'templates'] as const

/** What this office writes in the margin, how it sorts its letters and how it begins its replies. */
export function SettingsPage() {
  const t = useWords('mail')
  const settings = useQuery(useMail().settings.queryOptions())
  const [asked, choose] = useFilter('onglet', tabs[0])
  const open = tabs.find((one) => one === asked) ?? tabs[0]
  return (
    <Page title={t('settings.title')}>
      <Tabs value={open} onChange={(tab) => choose(tab ?? tabs[0])} keepMounted={false}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`settings.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open} className={css.panel ?? ''}>
          <QueryView query={settings}>
            {({ instructions, types, templates }) => (
              <>
                {open === 'instructions' && <SettingsInstructions rows={instructions} />}
                {open === 'types' && <SettingsTypes rows={types} />}
                {open === 'templates' && <SettingsTemplates rows={templates} />}
              </>
            )}
          </QueryView>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
