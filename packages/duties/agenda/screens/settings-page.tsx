import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useAgenda } from './client.ts'
import { SettingsDiaries } from './settings-diaries.tsx'
import { SettingsHours } from './settings-hours.tsx'
import { SettingsKinds } from './settings-kinds.tsx'
import css from './settings-page.module.css'
import { SettingsPlaces } from './settings-places.tsx'

const tabs = ['diaries', 'kinds', 'places', 'hours'] as const

/** Whose time is kept, what is written in it, where one goes and when one would rather not. */
export function SettingsPage() {
  const t = useWords('agenda')
  const settings = useQuery(useAgenda().settings.queryOptions())
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
            {(all) => (
              <>
                {open === 'diaries' && <SettingsDiaries diaries={all.diaries} />}
                {open === 'kinds' && <SettingsKinds kinds={all.kinds} />}
                {open === 'places' && <SettingsPlaces places={all.places} roads={all.travelTimes} />}
                {open === 'hours' && <SettingsHours hours={all.protectedTimes} diaries={all.diaries} />}
              </>
            )}
          </QueryView>
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
