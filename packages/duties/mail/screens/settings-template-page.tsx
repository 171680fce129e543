import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useMail } from './client.ts'
import css from './settings-page.module.css'
import { SettingsTemplateForm } from './settings-template-form.tsx'

/** One template, large: its text, and beside it the fields it may ask for. */
export function SettingsTemplatePage() {
  const t = useWords('mail')
  const { id } = useParams()
  const settings = useQuery(useMail().settings.queryOptions())
  const template = settings.data?.templates.find((one) => one.id === id)
  const back = (
    <Button component={Link} to="/admin/courrier?onglet=templates" variant="default" className={css.quiet ?? ''}>
      {t('settings.template.back')}
    </Button>
  )
  return (
    <Page title={template?.name ?? t('settings.template.new')} actions={back}>
      <QueryView
        query={settings}
        shape="form"
        isEmpty={() => id !== 'nouveau' && !template}
        empty={<Empty>{t('settings.template.gone')}</Empty>}
      >
        {() => <SettingsTemplateForm key={id} template={template ?? null} />}
      </QueryView>
    </Page>
  )
}
