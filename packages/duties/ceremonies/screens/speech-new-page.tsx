import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { useMe } from '@cabinet/blocks/people/screens/use-me.ts'
import { useDirectory } from '@cabinet/duties/missions/screens/use-directory.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { type SpeechFactsTyped, SpeechFields } from './speech-fields.tsx'

/**
 * A speech somebody begins: alone, or from where it is given: `?ceremonie=…&ligne=…&titre=…&minutes=…`, `?rdv=…&jour=…`.
 */
export function SpeechNewPage() {
  const t = useWords('ceremonies')
  const directory = useDirectory()
  const me = useMe()
  return (
    <Page title={t('speech.new.title')}>
      <QueryView query={directory} shape="form">
        {(data) => me.data && <Begin directory={data} myId={me.data.person.id} />}
      </QueryView>
    </Page>
  )
}

const longest = 200

function Begin({ directory, myId }: { directory: NonNullable<ReturnType<typeof useDirectory>['data']>; myId: string }) {
  const t = useWords('ceremonies')
  const go = useNavigate()
  const locale = useLocale()
  const refresh = useRefreshCeremonies()
  const [asked] = useSearchParams()
  // One key for this form, however often the button is pressed.
  const [requestKey] = useState(() => crypto.randomUUID())
  const ceremonyId = asked.get('ceremonie')
  const showLineId = asked.get('ligne')
  const mayor = directory.posts.find((post) => post.role === 'mayor')?.holders[0]
  const start: SpeechFactsTyped = {
    ...{ title: (asked.get('titre') ?? '').slice(0, longest), theme: '', audience: '', locale },
    ...{ on: asked.get('jour'), speakerId: mayor ?? '', writerId: myId },
    ...{ minutes: Number(asked.get('minutes')) || 5, dueOn: null },
  }
  const begin = useMutation(useCeremonies().speechNew.mutationOptions())
  const fields = useFields(start, begin.error)
  const submit = () =>
    begin.mutate(
      {
        ...{ ...fields.values, requestKey, ceremonyId, showLineId, engagementId: asked.get('rdv') },
        speakerId: fields.values.speakerId || null,
      },
      {
        onSuccess: async ({ id }) => {
          await refresh()
          void go(`/discours/${id}`, { replace: true })
        },
      },
    )
  const title = ceremonyId ? t('speech.new.forCeremony', { title: start.title }) : t('speech.page.facts')
  return (
    <Sections>
      <Section title={title} help={t('speech.new.help')}>
        <Form error={begin.error} onSubmit={submit}>
          <SpeechFields
            fields={fields}
            directory={directory}
            fixed={{ day: ceremonyId !== null, slot: showLineId !== null }}
          />
          <div>
            <Button type="submit" loading={begin.isPending}>
              {t('speech.new.begin')}
            </Button>
          </div>
        </Form>
      </Section>
    </Sections>
  )
}
