import type { Finder } from '@cabinet/ui/navigation.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMail } from './client.ts'

/** Letters for the palette: a number typed in full, or a few words. */
export function useMailFinder(): Finder {
  const t = useWords('mail')
  const mail = useMail()
  const queries = useQueryClient()
  return async (words) => {
    const { rows } = await queries.fetchQuery(mail.find.queryOptions({ text: words.slice(0, 200), limit: 6 }))
    return rows.map(({ id, number, subject, contact, state }) => ({
      to: `/courrier/${id}`,
      title: subject,
      detail: [contact, t(`state.${state}`)].filter(Boolean).join(' · '),
      reference: number ?? t('lists.outgoingDraft'),
    }))
  }
}
