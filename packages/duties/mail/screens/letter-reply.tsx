import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useChoices } from './choices.ts'
import { useMail, useRefreshMail } from './client.ts'

/** Begins a reply: which text to start from, then the draft opens. */
export function LetterReply({ letterId, onClose }: { letterId: string; onClose: () => void }) {
  const t = useWords('mail')
  const locale = useLocale()
  const go = useNavigate()
  const refresh = useRefreshMail()
  const { data: choices } = useChoices()
  const [templateId, setTemplateId] = useState('')
  const [requestKey] = useState(() => crypto.randomUUID())
  const reply = useMutation(
    useMail().reply.mutationOptions({
      onSuccess: (draft) => {
        void refresh()
        void go(`/courrier/${draft.id}`)
      },
    }),
  )
  // In the reader's language first; a letter may have to be answered in the other one.
  const templates = (choices?.templates ?? []).toSorted(
    (a, b) => Number(b.locale === locale) - Number(a.locale === locale),
  )
  const begin = () => reply.mutate({ requestKey, letterId, templateId: templateId || null })
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('letter.cancel')}
      </Button>
      <Button onClick={begin} loading={reply.isPending}>
        {t('letter.replySubmit')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('letter.reply')} footer={footer}>
      <Stack gap="sm">
        <p className="muted">{t('letter.replyText')}</p>
        <Radio.Group label={t('letter.template')} value={templateId} onChange={setTemplateId}>
          <Stack gap="xs" mt={4}>
            <Radio value="" label={t('letter.noTemplate')} data-autofocus />
            {templates.map(({ id, name, locale: language }) => (
              <Radio key={id} value={id} label={language === locale ? name : `${name} (${language.toUpperCase()})`} />
            ))}
          </Stack>
        </Radio.Group>
        {reply.error && <Problem error={reply.error} />}
      </Stack>
    </Dialog>
  )
}
