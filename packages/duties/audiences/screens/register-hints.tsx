import { useRested } from '@cabinet/duties/mail/screens/use-rested.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAudiences } from './client.ts'
import type { RequestDraft } from './register-draft.ts'
import css from './register-page.module.css'

/** What the office knows of whoever asks, asked again when the words have rested. */
export function useHints({ asker, subject }: Pick<RequestDraft, 'asker' | 'subject'>) {
  const asked = useRested(subject.trim(), 300)
  return useQuery(
    useAudiences().hints.queryOptions(
      { contactId: asker?.id ?? null, name: asker?.name ?? '', subject: asked },
      { enabled: asker !== null, placeholderData: keepPreviousData },
    ),
  )
}

/** Said while it is typed, not after: this is the third time in six months, and about the same thing. */
export function RegisterHints({ draft }: { draft: RequestDraft }) {
  const t = useWords('audiences')
  const { data } = useHints(draft)
  if (!draft.asker || !data?.repeat) return null
  const { times, sameSubject } = data.repeat
  return (
    <div className={css.strip} role="status">
      <b>{t(sameSubject ? 'known.timesSame' : 'known.times', { number: times })}</b>
      <span>{t('entry.tellWhoDecides')}</span>
    </div>
  )
}
