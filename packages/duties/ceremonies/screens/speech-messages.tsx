import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { MessageBadge, MessageDays } from './message-days.tsx'
import css from './speech.module.css'
import type { MessageRow, SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'

type Props = { page: SpeechAnswer; save: () => Promise<number | null> }

/** The key messages the speech uses; those that will not be good on its day say so. */
export function SpeechMessages({ page, save }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const [choosing, setChoosing] = useState(false)
  const leave = useMutation(useCeremonies().speechLeaveMessage.mutationOptions({ onSuccess: refresh }))
  const { speech, messages, may } = page
  const add = may.edit && (
    <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
      {t('speech.messages.add')}
    </Button>
  )
  if (!may.edit && !messages.length) return null
  return (
    <SpeechBlock title={t('speech.messages.title')} aside={add}>
      {messages.length === 0 && <p className="muted">{t('speech.messages.none')}</p>}
      <ul className={css.lines}>
        {messages.map((message) => (
          <li key={message.id}>
            <span dir="auto">{message.text}</span>
            {message.validity !== 'valid' && (
              <span className={css.warn} role="status">
                {t(`speech.messages.warning.${message.validity}`)}
              </span>
            )}
            <span className={css.facts}>
              <MessageBadge validity={message.validity} />
              <MessageDays message={message} />
              {may.edit && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => leave.mutate({ speechId: speech.id, messageId: message.id })}
                >
                  {t('speech.messages.leave')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {choosing && <Choose speech={speech} save={save} onClose={() => setChoosing(false)} />}
    </SpeechBlock>
  )
}

type ChooseProps = { speech: SpeechAnswer['speech']; save: Props['save']; onClose: () => void }

/** Those of the speech’s own theme first, each with whether it will be good on the day it is given. */
function Choose({ speech, save, onClose }: ChooseProps) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const query = useQuery(ceremonies.messageList.queryOptions({ on: speech.on }))
  const insert = useMutation(
    ceremonies.speechInsertMessage.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('speech.messages.added') })
        onClose()
        await refresh()
      },
    }),
  )
  const put = async (messageId: string) => {
    const version = await save()
    if (version !== null) insert.mutate({ speechId: speech.id, version, messageId })
  }
  return (
    <Dialog opened onClose={onClose} title={t('speech.messages.add')} width={620}>
      {insert.error && <Problem error={insert.error} inset />}
      <QueryView query={query} isEmpty={(rows) => rows.length === 0} empty={<Empty>{t('speech.library.empty')}</Empty>}>
        {(rows) => (
          <ul className={css.lines}>
            {rows.toSorted(ownThemeFirst(speech.theme)).map((message) => (
              <li key={message.id}>
                <b>{message.theme}</b>
                <span dir="auto">{message.text}</span>
                <span className={css.facts}>
                  <MessageBadge validity={message.validity} />
                  <MessageDays message={message} />
                  <Button size="compact-sm" disabled={insert.isPending} onClick={() => void put(message.id)}>
                    {t('speech.messages.use')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  )
}

const ownThemeFirst = (theme: string) => (one: MessageRow, other: MessageRow) =>
  Number(other.theme === theme) - Number(one.theme === theme)
