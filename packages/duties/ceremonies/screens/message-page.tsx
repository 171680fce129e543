import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { MessageBadge, MessageDays } from './message-days.tsx'
import { MessageForm } from './message-form.tsx'
import css from './speech.module.css'
import type { MessageRow } from './speech-answers.ts'

/** What the mayor says about each subject, by theme, and whether it still holds. */
export function MessagePage() {
  const t = useWords('ceremonies')
  const may = useMay()
  const messages = useQuery(useCeremonies().messageList.queryOptions({}))
  const actions = (
    <Button component={Link} to="/discours" variant="default">
      {t('speech.library.speeches')}
    </Button>
  )
  return (
    <Page title={t('speech.library.title')} actions={actions} wide>
      <ThreeColumns
        thing={
          <div className={css.desk}>
            <p className="muted">{t('speech.library.help')}</p>
            <QueryView
              query={messages}
              isEmpty={(rows) => rows.length === 0}
              empty={<Empty>{t('speech.library.empty')}</Empty>}
            >
              {(rows) =>
                [...Map.groupBy(rows, (row) => row.theme)].map(([theme, some]) => (
                  <Theme key={theme} theme={theme} messages={some} mayKeep={may('ceremonies.keep-messages')} />
                ))
              }
            </QueryView>
          </div>
        }
        rail={may('ceremonies.keep-messages') && <MessageForm />}
        railWidth={392}
      />
    </Page>
  )
}

type Props = { theme: string; messages: readonly MessageRow[]; mayKeep: boolean }

function Theme({ theme, messages, mayKeep }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const retire = useMutation(
    useCeremonies().messageRetire.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.library.retired') })
        await refresh()
      },
    }),
  )
  return (
    <section className={css.theme} aria-label={theme}>
      <h3>{theme}</h3>
      <ul className={css.lines}>
        {messages.map((message) => (
          <li key={message.id}>
            <span className="reading" dir="auto">
              {message.text}
            </span>
            <span className={css.facts}>
              <MessageBadge validity={message.validity} />
              <MessageDays message={message} />
              <span className="small faint">{t('speech.library.by', { name: message.by })}</span>
              {mayKeep && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={retire.isPending}
                  onClick={() => retire.mutate({ messageId: message.id })}
                >
                  {t('speech.library.retire')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
