import { useWords } from '@cabinet/words/use-words.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'

/** Why the text came back: the first thing its writer reads. */
export function SpeechReturned({ page: { speech } }: { page: SpeechAnswer }) {
  const t = useWords('ceremonies')
  if (!speech.stateReason) return null
  return (
    <div className={css.returned} role="note">
      <b>{speech.state === 'dropped' ? t('speech.state.dropped') : t('speech.page.returned')}</b>
      <p dir="auto">{speech.stateReason}</p>
    </div>
  )
}
