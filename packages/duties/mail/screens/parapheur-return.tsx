import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { earlierSteps } from './circuit-story.ts'
import { type LetterPage, useMail } from './client.ts'
import css from './parapheur-reasons.module.css'
import { isReason, Reasons, useReadyReasons } from './parapheur-reasons.tsx'

const toAuthor = 'author'

/** Sends the draft back with a reason: to whoever wrote it, or to an earlier visa by name. */
export function ParapheurReturn({
  page,
  onClose,
  onDone,
}: {
  page: LetterPage
  onClose: () => void
  onDone: (sentence: string) => void
}) {
  const t = useWords('mail')
  const { returning } = useReadyReasons()
  const [reason, setReason] = useState('')
  const [to, setTo] = useState(toAuthor)
  const back = useMutation(useMail().returnDraft.mutationOptions())
  const earlier = earlierSteps(page.circuit)
  const step = earlier.find((one) => String(one.position) === to)
  const name = step?.name ?? page.registeredBy

  const send = () => {
    if (!isReason(reason) || back.isPending) return
    const form = { letterId: page.letter.id, toPosition: step?.position ?? null, reason: reason.trim() }
    back.mutate(form, {
      onSuccess: () => onDone(t('parapheur.return.done', { name, subject: page.letter.subject })),
    })
  }
  const footer = (
    <Button disabled={!isReason(reason)} loading={back.isPending} onClick={send}>
      {t('parapheur.return.act', { name })}
    </Button>
  )
  return (
    <Dialog opened onClose={onClose} title={t('parapheur.return.title')} footer={footer} width={520}>
      {earlier.length > 0 && (
        <Radio.Group label={t('parapheur.return.to')} value={to} onChange={setTo} className={css.to ?? ''}>
          <Radio value={toAuthor} label={t('parapheur.return.author', { name: page.registeredBy })} />
          {earlier.map((one) => (
            <Radio
              key={one.id}
              value={String(one.position)}
              label={t('parapheur.return.step', { name: one.name, position: one.position + 1 })}
            />
          ))}
        </Radio.Group>
      )}
      <Reasons
        label={t('parapheur.return.reason')}
        description={t('parapheur.return.reasonHint')}
        ready={returning}
        reason={reason}
        onReason={setReason}
        onAct={send}
      />
      {back.error && <Problem error={back.error} />}
    </Dialog>
  )
}
