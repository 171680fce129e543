import { addDays, type Day, daysBetween, laterOf } from '@cabinet/office/day.ts'

/** One place of the journey, from one day to another, both included. The day of going on belongs to both. */
export type Stage = { place: string; country: string; from: Day; to: Day }

export type Journey = { departsOn: Day; returnsOn: Day }

/** No order of mission lasts longer; a longer one is a posting. */
export const longestJourney = 366

export type StageProblem =
  | { code: 'no-stages' }
  | { code: 'stage-outside' | 'stage-backwards'; place: string }
  | { code: 'stage-gap'; day: Day }

/** What is wrong with the stages: they follow one another and leave no day of the journey without a place. */
export function stageProblems(stages: readonly Stage[], journey: Journey): StageProblem[] {
  if (stages.length === 0) return [{ code: 'no-stages' }]
  const problems: StageProblem[] = []
  let begun = journey.departsOn
  for (const { place, from, to } of stages) {
    if (to < from || from < begun) problems.push({ code: 'stage-backwards', place })
    if (from < journey.departsOn || to > journey.returnsOn) problems.push({ code: 'stage-outside', place })
    begun = laterOf(begun, to)
  }
  if (problems.length) return problems
  const gap = nightsOf(stages, journey).find((night) => night.stage === null)
  return gap ? [{ code: 'stage-gap', day: gap.day }] : []
}

/**
 * Each day of the journey once, with the stage in which the night that follows is spent: the day of going on belongs to
 * the place one arrives at. The last day, that of the return, belongs to the last place.
 */
export function nightsOf<Kind extends Pick<Stage, 'from' | 'to'>>(
  stages: readonly Kind[],
  { departsOn, returnsOn }: Journey,
): { day: Day; stage: Kind | null; isReturn: boolean }[] {
  const many = Math.min(daysBetween(departsOn, returnsOn) + 1, longestJourney)
  return Array.from({ length: Math.max(many, 0) }, (_, i) => {
    const day = addDays(departsOn, i)
    const stage = stages.findLast((one) => one.from <= day && day <= one.to) ?? null
    return { day, stage, isReturn: day === returnsOn }
  })
}

/** The stages as they were travelled, when the return was earlier or later than planned: the last one gives or takes. */
export function asTravelled<Kind extends Stage>(stages: readonly Kind[], returnedOn: Day | null): Kind[] {
  if (returnedOn === null) return [...stages]
  const reached = stages.filter((stage) => stage.from <= returnedOn)
  return reached.map((stage, i) =>
    i === reached.length - 1 || stage.to > returnedOn ? { ...stage, to: returnedOn } : stage,
  )
}
