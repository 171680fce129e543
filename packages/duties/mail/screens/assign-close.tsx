import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { isReason, Reasons, useReadyReasons } from './parapheur-reasons.tsx'

type Props = { number: string; onClose: () => void; onFile: (reason: string) => void }

/** Filing a letter without reply needs a reason; the usual ones are one click. */
export function AssignClose({ number, onClose, onFile }: Props) {
  const t = useWords('mail')
  const { closing } = useReadyReasons()
  const [reason, setReason] = useState('')
  const file = () => isReason(reason) && onFile(reason.trim())
  const footer = (
    <Button disabled={!isReason(reason)} onClick={file}>
      {t('parapheur.close.act', { number })}
    </Button>
  )
  return (
    <Dialog opened onClose={onClose} title={t('parapheur.close.title', { number })} footer={footer}>
      <Reasons
        label={t('parapheur.close.reason')}
        description={t('parapheur.close.reasonHint')}
        ready={closing}
        reason={reason}
        onReason={setReason}
        onAct={file}
      />
    </Dialog>
  )
}
