import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { AnnualDateForm } from './annual-date-form.tsx'
import { AnnualDateLines } from './annual-date-lines.tsx'
import pageCss from './ceremonies-page.module.css'
import { type AnnualDateRow, useCeremonies } from './client.ts'
import css from './settings-page.module.css'
import { TemplateLines } from './template-lines.tsx'

/** How this office does its ceremonies: the templates, and the days of the year that open one by themselves. */
export function SettingsPage() {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const templates = useQuery(ceremonies.templates.queryOptions())
  const dates = useQuery(ceremonies.annualDates.queryOptions())
  const [open, setOpen] = useState<AnnualDateRow | 'new' | null>(null)
  const addTemplate = (
    <Button component={Link} to="/admin/ceremonies/modeles/nouveau" className={pageCss.act ?? ''}>
      {t('ceremony.template.add')}
    </Button>
  )
  const addDate = <Button onClick={() => setOpen('new')}>{t('ceremony.annual.add')}</Button>
  return (
    <Page title={t('nav.settings')}>
      <div className={css.columns}>
        <Section title={t('ceremony.template.title')} help={t('ceremony.template.help')} actions={addTemplate}>
          <QueryView query={templates}>{(rows) => <TemplateLines rows={rows} />}</QueryView>
        </Section>
        <Section title={t('ceremony.annual.title')} help={t('ceremony.annual.help')} actions={addDate}>
          <QueryView query={dates}>{(rows) => <AnnualDateLines rows={rows} onOpen={setOpen} />}</QueryView>
        </Section>
      </div>
      {open && (
        <AnnualDateForm
          row={open === 'new' ? null : open}
          templates={templates.data ?? []}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
