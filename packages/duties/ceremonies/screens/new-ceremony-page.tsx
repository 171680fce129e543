import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type TemplateSheet, useCeremonies } from './client.ts'
import css from './new-ceremony.module.css'
import { useNewCeremony } from './new-ceremony-draft.ts'
import { NewCeremonyForm } from './new-ceremony-form.tsx'
import { NewCeremonyTasks } from './new-ceremony-tasks.tsx'
import { TemplateCards } from './template-cards.tsx'

/** A ceremony begins with its template; what is already late is said before it is opened. */
export function NewCeremonyPage() {
  const t = useWords('ceremonies')
  const templates = useQuery(useCeremonies().templates.queryOptions())
  const [chosen, choose] = useFilter('modele')
  return (
    <Page title={t('ceremony.lists.new')}>
      <QueryView query={templates} shape="form">
        {(all) => {
          const offered = all.filter((one) => one.retiredAt === null)
          const template = offered.find((one) => one.id === chosen)
          return (
            <div className={css.page}>
              {template ? (
                <Begin key={template.id} id={template.id} onChange={() => choose('')} />
              ) : (
                <Section title={t('ceremony.new.template')}>
                  <TemplateCards templates={offered} onChoose={choose} />
                </Section>
              )}
            </div>
          )
        }}
      </QueryView>
    </Page>
  )
}

function Begin({ id, onChange }: { id: string; onChange: () => void }) {
  const page = useQuery(useCeremonies().templateToOpen.queryOptions({ id }))
  return (
    <QueryView query={page} shape="form">
      {({ template }) => <BeginWith template={template} onChange={onChange} />}
    </QueryView>
  )
}

type BeginProps = { template: TemplateSheet; onChange: () => void }

function BeginWith({ template, onChange }: BeginProps) {
  const t = useWords('ceremonies')
  const draft = useNewCeremony(template)
  const other = (
    <Button variant="default" size="compact-sm" onClick={onChange}>
      {t('ceremony.new.other')}
    </Button>
  )
  return (
    <div className={css.begin}>
      <Section title={template.name} actions={other}>
        <NewCeremonyForm draft={draft} />
      </Section>
      <Section title={t('ceremony.section.tasks')}>
        <NewCeremonyTasks template={template} start={draft.span.start} />
      </Section>
    </div>
  )
}
