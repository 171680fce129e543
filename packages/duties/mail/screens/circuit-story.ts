import type { LetterPage } from './client.ts'

export type CircuitStep = LetterPage['circuit'][number]

/** The steps of the latest round, in order; the page gives every round, the latest first. */
export function latestRound(circuit: readonly CircuitStep[]): CircuitStep[] {
  const round = circuit[0]?.round
  return circuit.filter((step) => step.round === round)
}

export function currentStep(circuit: readonly CircuitStep[]): CircuitStep | undefined {
  return circuit.find((step) => step.state === 'current')
}

/** The last time it was sent back, with its reason; none once it was sent round again from the start. */
export function lastReturn(circuit: readonly CircuitStep[]): CircuitStep | undefined {
  const round = circuit[0]?.round ?? 0
  return circuit.find((step) => step.state === 'returned' && step.round >= round - 1)
}

/** Whoever gave a visa before this step and may be asked again, the nearest first. */
export function earlierSteps(circuit: readonly CircuitStep[]): CircuitStep[] {
  const now = currentStep(circuit)
  if (!now) return []
  return latestRound(circuit)
    .filter((step) => step.position < now.position)
    .toReversed()
}
