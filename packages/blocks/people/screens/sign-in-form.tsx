import { useState } from 'react'
import type { Answers } from './client.ts'
import { CodeStep } from './code-step.tsx'
import { DemoContinue } from './demo-continue.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { PasswordStep } from './password-step.tsx'

/** How far somebody is: at the password, at the code, before the first code, or through. */
export type Step = 'password' | Answers['signIn']['next']

type Props = {
  /** Where this browser already stands, from `people.state().next`. */
  from?: Step
  /** In place, over somebody's screen: only they may go on with it. */
  email?: string
  /** False where something else on the page matters more. */
  autoFocus?: boolean
  onDone: () => void
  /** Told at each step, for whoever writes the title. */
  onStep?: (step: Step) => void
}

/** The whole sign-in, password then code, on the sign-in page or in a dialog over the page that was being worked on. */
export function SignInForm({ from = 'password', email, autoFocus = true, onDone, onStep }: Props) {
  const [step, setStep] = useState<Step>(from)
  const goOn = (next: Step) => {
    if (next === 'done') return onDone()
    setStep(next)
    onStep?.(next)
  }
  if (step === 'second-factor') return <CodeStep onNext={goOn} />
  if (step === 'enrol') return <EnrolStep onDone={onDone} />
  return (
    <>
      <PasswordStep {...(email && { email })} autoFocus={autoFocus} onNext={goOn} />
      {email && <DemoContinue email={email} onDone={onDone} />}
    </>
  )
}
