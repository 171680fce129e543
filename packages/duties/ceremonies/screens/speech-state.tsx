import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { SpeechState } from '../rules/speech.ts'
import { type Length, usualWordsPerMinute } from '../rules/speech-minutes.ts'
import css from './speech.module.css'

const tones: Record<SpeechState, Tone> = {
  draft: 'neutral',
  circuit: 'sign',
  approved: 'info',
  delivered: 'done',
  dropped: 'neutral',
}

export function SpeechStateBadge({ state }: { state: SpeechState }) {
  const t = useWords('ceremonies')
  return <StateBadge tone={tones[state]}>{t(`speech.state.${state}`)}</StateBadge>
}

/** How long it takes to say, and whether the slot allows it. */
export function SpeechLength({ length: { minutes, words, over } }: { length: Length }) {
  const t = useWords('ceremonies')
  return (
    <span className={css.length} title={t('speech.length.usual', { pace: usualWordsPerMinute })}>
      <span className="num">{t('speech.length.said', { minutes, words })}</span>
      {over > 0 && <StateBadge tone="late">{t('speech.length.over', { count: over })}</StateBadge>}
    </span>
  )
}
