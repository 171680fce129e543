import { dayOf } from '@cabinet/office/day.ts'
import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'

const drawn = {
  passed: 'done',
  current: 'current',
  waiting: 'waiting',
  returned: 'blocked',
  dropped: 'waiting',
} as const

/** Where the text is on its way, and which version each has read. */
export function SpeechCircuit({ circuit }: { circuit: SpeechAnswer['circuit'] }) {
  const t = useWords('ceremonies')
  const timeZone = useTimeZone()
  const round = circuit.filter((step) => step.round === circuit[0]?.round)
  if (!round.length) return null
  const steps = round.map((step): Step => {
    const at = step.decidedAt ?? step.reachedAt
    const asked = t(`speech.circuit.${step.kind}`)
    const read = step.version === null ? '' : t('speech.circuit.read', { version: step.version })
    return {
      id: step.id,
      name: step.decidedByName || step.name,
      state: drawn[step.state],
      day: at ? dayOf(new Date(at), timeZone) : null,
      ask: [asked, read].filter(Boolean).join(' · '),
    }
  })
  return (
    <SpeechBlock title={t('speech.circuit.title')}>
      <StepLine steps={steps} />
    </SpeechBlock>
  )
}
