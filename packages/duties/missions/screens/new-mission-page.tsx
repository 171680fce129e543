import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useMissions, useRefreshMissions } from './client.ts'
import { type Facts, MissionFields } from './mission-fields.tsx'

const blank: Facts = {
  purpose: '',
  objectives: '',
  invitedBy: '',
  abroad: false,
  departsOn: null,
  returnsOn: null,
  transport: [],
  transportNote: '',
}

/** A journey somebody begins to prepare; the rest of the order follows on its own page. */
export function NewMissionPage() {
  const t = useWords('missions')
  const go = useNavigate()
  const refresh = useRefreshMissions()
  const draft = useMutation(useMissions().draft.mutationOptions())
  const fields = useFields(blank, draft.error)
  // A letter that invites may be where it all begins: `?courrier=…`.
  const [asked] = useSearchParams()
  // One key for this form, however often the button is pressed.
  const [requestKey] = useState(() => crypto.randomUUID())
  const begin = () => {
    const { departsOn, returnsOn, ...facts } = fields.values
    draft.mutate(
      { requestKey, letterId: asked.get('courrier'), ...facts, departsOn: departsOn ?? '', returnsOn: returnsOn ?? '' },
      {
        onSuccess: async ({ id }) => {
          await refresh()
          void go(`/missions/${id}`, { replace: true })
        },
      },
    )
  }
  return (
    <Page title={t('new.title')}>
      <Sections>
        <Section title={t('section.purpose')} help={t('new.help')}>
          <Form error={draft.error} onSubmit={begin}>
            <MissionFields fields={fields} />
            <div className={css.acts}>
              <Button type="submit" loading={draft.isPending}>
                {t('new.begin')}
              </Button>
            </div>
          </Form>
        </Section>
      </Sections>
    </Page>
  )
}
