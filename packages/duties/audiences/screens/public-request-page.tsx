import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { FrontDoor } from '@cabinet/blocks/people/screens/front-door.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAudiences } from './client.ts'
import { PublicForm } from './public-form.tsx'
import { PublicReceipt } from './public-receipt.tsx'

/** Anybody may ask to be received: no account, one page, and a receipt to ask later how far it is. */
export function PublicRequestPage() {
  const t = useWords('audiences')
  const { data: door } = useQuery(usePeople().state.queryOptions())
  const choices = useQuery(useAudiences().publicChoices.queryOptions())
  const [sent, setSent] = useState<{ number: string; token: string } | null>(null)
  return (
    <FrontDoor
      office={door?.office ?? null}
      title={t(sent ? 'outside.received' : 'outside.title')}
      help={sent ? undefined : t('outside.help')}
      width="wide"
    >
      {sent ? (
        <PublicReceipt {...sent} />
      ) : (
        <QueryView query={choices} shape="form">
          {({ motives }) => <PublicForm motives={motives} onSent={setSent} />}
        </QueryView>
      )}
    </FrontDoor>
  )
}
