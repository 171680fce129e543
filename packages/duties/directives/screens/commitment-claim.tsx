import { uploadFile } from '@cabinet/ui/upload.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { FileInput, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useDirectives } from './client.ts'
import type { useAct } from './commitment-act.ts'
import { CommitmentDialog } from './commitment-dialog.tsx'

type Props = {
  one: { id: string; text: string }
  hand: ReturnType<typeof useAct>
  onClose: () => void
}

/** “It is done”, with what shows it: words, papers or both. Somebody else will look at them. */
export function CommitmentClaim({ one, hand, onClose }: Props) {
  const t = useWords('directives')
  const [proof, setProof] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState(false)
  const claim = useMutation(useDirectives().commitmentClaim.mutationOptions())
  const isMissing = proof.trim().length < 3 && files.length === 0
  const send = async () => {
    const arrived = await Promise.all(files.map((file) => uploadFile(file)))
    await claim.mutateAsync({ commitmentId: one.id, proof, uploads: arrived.map((file) => file.id) })
  }
  const submit = () => {
    setTried(true)
    if (!isMissing) void hand.act(send, { sentence: t('board.act.done.claim'), onDone: onClose })
  }
  return (
    <CommitmentDialog
      title={t('board.act.title.claim')}
      about={one.text}
      action={t('board.act.claim')}
      isTouched={proof !== '' || files.length > 0}
      isSending={hand.isSending}
      error={hand.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Textarea
        label={t('board.act.proof')}
        description={t('board.act.proofHelp')}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value)}
        error={tried && isMissing && t('board.act.proofMissing')}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-autofocus
      />
      <FileInput label={t('board.act.papers')} value={files} onChange={setFiles} multiple clearable />
    </CommitmentDialog>
  )
}
