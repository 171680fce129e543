import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useCeremonies } from './client.ts'
import { TemplateForm } from './template-form.tsx'
import { TemplateLessons } from './template-lessons.tsx'

/** One template: what a ceremony of this kind needs, as this office does it. */
export function TemplatePage() {
  const { id = '' } = useParams()
  const page = useQuery(useCeremonies().template.queryOptions({ id }))
  return (
    <QueryView query={page} shape="form">
      {({ template, lessons }) => (
        <Page title={template.name}>
          <TemplateForm key={template.version} template={template}>
            <TemplateLessons lessons={lessons} />
          </TemplateForm>
        </Page>
      )}
    </QueryView>
  )
}

/** A template of the office's own. */
export function NewTemplatePage() {
  const t = useWords('ceremonies')
  return (
    <Page title={t('ceremony.template.add')}>
      <TemplateForm template={null} />
    </Page>
  )
}
