import type { Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'

type Counted = { id: string; departsOn: Day; reportDueOn: Day | null; abroad: boolean }

/** What is counted of a journey: under the day of departure, with the day its report is owed. */
export const missionFact = (kind: FactKind, { id, departsOn, reportDueOn, abroad }: Counted): Fact => ({
  ...{ kind, thing: id, day: departsOn, due: reportDueOn, sort: abroad ? 'abroad' : 'inland' },
})
