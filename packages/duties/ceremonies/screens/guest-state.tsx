import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { GuestState, Substitute } from '../rules/guest.ts'
import { guestTones } from './guest-words.ts'

type Props = { guest: { state: GuestState; substitute: Pick<Substitute, 'office'> | null } }

/** How a guest answered; a representative waits in sight until the office has said yes. */
export function GuestStateBadge({ guest: { state, substitute } }: Props) {
  const t = useWords('ceremonies')
  const office = state === 'represented' ? substitute?.office : undefined
  if (office === 'asked') return <StateBadge tone="sign">{t('guests.asked')}</StateBadge>
  if (office === 'refused') return <StateBadge tone="late">{t('guests.refusedSubstitute')}</StateBadge>
  return <StateBadge tone={guestTones[state]}>{t(`guests.state.${state}`)}</StateBadge>
}
