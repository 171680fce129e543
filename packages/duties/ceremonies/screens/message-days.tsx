import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Validity } from '../rules/message-validity.ts'
import type { MessageRow } from './speech-answers.ts'

const tones: Record<Validity, Tone> = { valid: 'done', 'not-yet': 'info', past: 'late', retired: 'neutral' }

export function MessageBadge({ validity }: { validity: Validity }) {
  const t = useWords('ceremonies')
  return <StateBadge tone={tones[validity]}>{t(`speech.messages.validity.${validity}`)}</StateBadge>
}

/** From which day to which, and where it comes from. */
export function MessageDays({
  message: { from, to, source },
}: {
  message: Pick<MessageRow, 'from' | 'to' | 'source'>
}) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const days = to
    ? t('speech.library.between', { from: sayDay(from, locale), to: sayDay(to, locale) })
    : t('speech.library.since', { from: sayDay(from, locale) })
  return <span className="small muted">{[days, source].filter(Boolean).join(' · ')}</span>
}
