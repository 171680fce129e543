import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answers, type Asked, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { OfficeHours } from './office-hours.tsx'
import { OfficeIdentity } from './office-identity.tsx'
import { OfficeLetterhead } from './office-letterhead.tsx'
import { Sections } from './section.tsx'
import { useFields } from './use-fields.ts'

/** The office itself: its name, the head of its papers, its week and its hours. */
export function OfficePage() {
  const t = useWords('people')
  const office = useQuery(usePeople().office.queryOptions())
  return (
    <Page title={t('settings.title')}>
      <QueryView query={office} shape="form">
        {(known) => <OfficeSettings office={known} />}
      </QueryView>
    </Page>
  )
}

/** Everything but the letterhead, whose lines are typed apart. */
export type Settings = Omit<Asked['changeOffice'], 'letterhead'>
export type Letterhead = Asked['changeOffice']['letterhead']

function OfficeSettings({ office }: { office: Answers['office'] }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('settings.saved') })
    return refresh()
  }
  const change = useMutation(usePeople().changeOffice.mutationOptions({ onSuccess: saved }))
  const { name, crest, mayorTitle, timeZone, locale, weekend, idleMinutes, absoluteHours } = office
  const start: Settings = { name, crest, mayorTitle, timeZone, locale, weekend, idleMinutes, absoluteHours }
  const fields = useFields<Settings>(start, change.error)
  const blank = { country: '', motto: '', service: '', address: '', phone: '', email: '' }
  const head = useFields<Letterhead>({ ...blank, ...office.letterhead }, change.error, 'letterhead.')
  const save = () => change.mutate({ ...fields.values, letterhead: head.values })
  return (
    <Form label={t('settings.title')} error={change.error} onSubmit={save}>
      <Sections>
        <OfficeIdentity fields={fields} />
        <OfficeLetterhead fields={head} officeName={fields.values.name} />
        <OfficeHours fields={fields} />
        <div className={css.acts}>
          <Button type="submit" loading={change.isPending}>
            {t('account.save')}
          </Button>
        </div>
      </Sections>
    </Form>
  )
}
