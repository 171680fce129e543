import { Rail } from '@cabinet/ui/rail.tsx'
import type { RichText } from '@cabinet/ui/rich-text.ts'
import { SpeechActs } from './speech-acts.tsx'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechCircuit } from './speech-circuit.tsx'
import { SpeechFacts } from './speech-facts.tsx'
import { SpeechHistory } from './speech-history.tsx'
import { SpeechMessages } from './speech-messages.tsx'
import { SpeechPromises } from './speech-promises.tsx'
import { SpeechSalutations } from './speech-salutations.tsx'
import { SpeechVersions } from './speech-versions.tsx'

export type RailProps = {
  page: SpeechAnswer
  /** The text as it is shown or typed. */
  body: RichText
  /** Saves what is still being typed; null when it was refused. */
  save: () => Promise<number | null>
}

/** What is decided of a speech, and all that is known of it. */
export function SpeechRail({ page, body, save }: RailProps) {
  return (
    <Rail>
      <SpeechActs page={page} save={save} />
      <SpeechFacts page={page} />
      <SpeechCircuit circuit={page.circuit} />
      <SpeechSalutations page={page} save={save} />
      <SpeechMessages page={page} save={save} />
      <SpeechPromises page={page} body={body} />
      <SpeechVersions page={page} />
      <SpeechHistory speechId={page.speech.id} />
    </Rail>
  )
}
