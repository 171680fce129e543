import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DirectivesAnswers, useDirectives } from './client.ts'
import { type Asking, CommitmentDialog } from './commitment-dialog.tsx'
import { ReasonField } from './commitment-reason.tsx'

type Found = DirectivesAnswers['commitmentFind'][number]
type Props = Asking & { id: string; about: string; onSupersede: (byId: string, reason: string) => void }

/** Replaced by another one that is already noted. */
export function CommitmentSupersede({ id, onSupersede, ...rest }: Props) {
  const t = useWords('directives')
  const directives = useDirectives()
  const queries = useQueryClient()
  const [by, setBy] = useState<Found | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isShort = reason.trim().length < 3
  const submit = () => {
    setTried(true)
    if (by && !isShort) onSupersede(by.id, reason)
  }
  const find = async (text: string) => {
    const found = await queries.fetchQuery(directives.commitmentFind.queryOptions({ text, limit: 20 }))
    return found.filter((one) => one.id !== id)
  }
  return (
    <CommitmentDialog
      {...rest}
      title={t('board.act.title.supersede')}
      action={t('board.act.supersede')}
      isTouched={reason !== '' || by !== null}
      onSubmit={submit}
    >
      <SearchSelect<Found>
        label={t('board.act.by')}
        value={by}
        onChange={setBy}
        find={find}
        keyOf={(one) => one.id}
        textOf={(one) => one.text}
        detailOf={(one) => one.leadName}
        minLetters={2}
        error={tried && !by && t('board.act.byMissing')}
        autoFocus
      />
      <ReasonField value={reason} onChange={setReason} isMissing={tried && isShort} isFirst={false} />
    </CommitmentDialog>
  )
}
