import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './invitation.module.css'
import type { Invitation } from './invitation-card.tsx'

/** Why no answer is taken any more, and whom to call. */
export function InvitationClosed({ page: { taking, answersUntil, office } }: { page: Invitation }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const closed =
    taking === 'closed' && answersUntil
      ? t('guests.card.closed', { day: sayLongDay(answersUntil, locale, true) })
      : t(taking === 'off' ? 'guests.card.off' : 'guests.card.begun')
  const call = office.phone ? t('guests.card.call', { phone: office.phone }) : t('guests.card.callOffice')
  return (
    <p className={css.closed} role="status">
      {closed} {call}
    </p>
  )
}
