import { confirm } from '@cabinet/ui/confirm.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'
import css from './dispatch-page.module.css'
import { DispatchRecipient } from './dispatch-recipient.tsx'
import { blankRecipient, firstRecipients, formOf, type Recipient, wrongFields } from './dispatch-recipients.ts'

/** To whom the signed letter goes, and how; the number is given as it leaves. */
export function DispatchLetterForm({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const [recipients, setRecipients] = useState(() => firstRecipients(page))
  const [asked, setAsked] = useState(false)
  const dispatch = useMutation(useMail().dispatch.mutationOptions({ onSuccess: () => refresh() }))
  const wrong = wrongFields(page.letter.id, recipients)
  const [first] = recipients
  const act = t('parapheur.dispatch.send', {
    count: recipients.length,
    name: first?.name || t('parapheur.dispatch.nobody'),
  })

  const change = (key: string, patch: Partial<Recipient>) =>
    setRecipients((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)))

  /** What leaves the house does not come back: the question names the letter and who receives it. */
  const send = async () => {
    setAsked(true)
    if (Object.keys(wrong).length > 0 || dispatch.isPending) return
    const names = recipients.map((one) => `${one.name} · ${t(`parapheur.dispatch.mode.${one.mode}`)}`)
    const question = { title: page.letter.subject, children: names.join(', '), action: act }
    if (await confirm(question)) dispatch.mutate(formOf(page.letter.id, recipients))
  }
  useKeys([{ key: 'mod+enter', label: act, run: () => void send() }])

  const footer = (
    <Button
      className={css.send ?? ''}
      onClick={() => void send()}
      loading={dispatch.isPending}
      rightSection={<KeyHint keys="mod+enter" />}
    >
      <span className={css.act}>{act}</span>
    </Button>
  )
  return (
    <Rail title={t('parapheur.dispatch.panel')} aside={t('parapheur.dispatch.numberSoon')} footer={footer}>
      {dispatch.error && <Problem error={dispatch.error} />}
      {recipients.map((one, index) => (
        <DispatchRecipient
          key={one.key}
          recipient={one}
          index={index}
          wrong={asked ? wrong : {}}
          onChange={(patch) => change(one.key, patch)}
          onRemove={
            recipients.length > 1
              ? () => setRecipients((all) => all.filter((other) => other.key !== one.key))
              : undefined
          }
        />
      ))}
      <div>
        <Button
          variant="subtle"
          onClick={() => setRecipients((all) => [...all, blankRecipient()])}
          disabled={recipients.length >= 50}
        >
          {t('parapheur.dispatch.add')}
        </Button>
      </div>
    </Rail>
  )
}
