import { dayOf } from '@cabinet/office/day.ts'
import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { lazy } from 'react'
import type { LetterPage } from './client.ts'

const DispatchPanel = lazy(() => import('./dispatch-panel.tsx').then((module) => ({ default: module.DispatchPanel })))

const shownAs = {
  waiting: 'waiting',
  current: 'current',
  passed: 'done',
  returned: 'blocked',
  dropped: 'waiting',
} as const

/** Where an outgoing letter is: on whose desk, signed or not, and how it left. */
export function LetterCircuit({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { circuit, signature, letter, dispatch, may } = page
  const dayIn = (at: string | null) => (at ? dayOf(new Date(at), timeZone) : null)
  const steps = circuit.map(
    ({ id, kind, state, name, decidedAt, decidedByName }): Step => ({
      id,
      name: decidedByName || name,
      state: shownAs[state],
      day: dayIn(decidedAt),
      ask: t(`letter.step.${kind}`),
    }),
  )
  return (
    <>
      {steps.length > 0 ? <StepLine steps={steps} /> : <p className="muted">{t('letter.noCircuit')}</p>}
      {signature && <p>{t('letter.signedBy', { day: sayLongDay(dayIn(signature.signedAt) ?? '', locale) })}</p>}
      {(may.dispatch || may.prove || dispatch.length > 0) && <DispatchPanel letterId={letter.id} />}
    </>
  )
}
