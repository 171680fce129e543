import { type Moves, move } from '@cabinet/office/moves.ts'

export const stepKinds = ['visa', 'signature'] as const
export type StepKind = (typeof stepKinds)[number]

/** waiting: not its turn yet · current: on this desk now · passed · returned (with a reason) · dropped with its round */
export const stepStates = ['waiting', 'current', 'passed', 'returned', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

const stepMoves: Moves<StepState> = {
  waiting: ['current', 'dropped'],
  current: ['passed', 'returned', 'dropped'],
  passed: [],
  returned: [],
  dropped: [],
}

export const moveStep = (from: StepState, to: StepState) => move(stepMoves, from, to)

/** A circuit ends with exactly one signature, and nobody gives a visa twice in one round. */
export function isSoundCircuit(steps: readonly { kind: StepKind; personId: string }[]): boolean {
  const visas = steps.slice(0, -1)
  return (
    steps.at(-1)?.kind === 'signature' &&
    visas.every((step) => step.kind === 'visa') &&
    new Set(visas.map((step) => step.personId)).size === visas.length
  )
}
