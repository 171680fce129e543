import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import type { Cohort, Counted, Indicator, Life } from './indicator.ts'
import { everything, has, last, share, within } from './life.ts'

const closed: Cohort = { kinds: ['ceremony.closed'], by: 'day' }
const ceremony = { bureau: 'ceremonies', formula: 1, aboutPersons: false, opens: 'ceremony' } as const

/** One sum set against another over the ceremonies that were put away with both. */
function ratio(lives: readonly Life[], of: { part: FactKind; whole: FactKind }): Counted {
  const values = lives.flatMap((life) => {
    const [part, whole] = [last(life, of.part)?.amount, last(life, of.whole)?.amount]
    return part == null || whole == null ? [] : [{ thing: life.thing, value: part, of: whole }]
  })
  const things = values.map((one) => one.thing)
  return { counted: things, among: things, values }
}

/** A task moves with its ceremony: the day it was last given is the day it is due. What was undone waits again. */
const lastDue = (life: Life) => last(life, 'ceremony-task.due')?.due

export const ceremoniesIndicators: readonly Indicator[] = [
  {
    ...{ ...ceremony, code: 'CE1o', level: 'output', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: { kinds: ['ceremony.held'], by: 'day' }, count: everything },
  },
  {
    ...{ ...ceremony, code: 'CE2a', level: 'activity', unit: 'number', direction: 'down' },
    ...{ measure: 'count', cohort: { kinds: ['ceremony.cancelled'], by: 'day' } },
    // Called off and taken up again under another day: it was moved, not cancelled.
    count: (lives) =>
      everything(
        lives.filter((life) => last(life, 'ceremony.cancelled', 'ceremony.moved')?.kind === 'ceremony.cancelled'),
      ),
  },
  {
    ...{ ...ceremony, opens: 'ceremony-task', code: 'CE3r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['ceremony-task.due'], by: 'due' } },
    count: (lives, { period, today }) => {
      const fallen = lives.filter(
        (life) => within(lastDue(life), period) && (lastDue(life) ?? '') < today && !has(life, 'ceremony-task.dropped'),
      )
      return share(fallen, (life) => {
        const said = last(life, 'ceremony-task.due', 'ceremony-task.done')
        return said?.kind === 'ceremony-task.done' && said.on <= (lastDue(life) ?? '')
      })
    },
  },
  {
    ...{ ...ceremony, code: 'CE4o', level: 'output', unit: 'percent', direction: 'up' },
    ...{ measure: 'ratio', cohort: closed },
    count: (lives) => ratio(lives, { part: 'ceremony.answered', whole: 'ceremony.invited' }),
  },
  {
    ...{ ...ceremony, code: 'CE5r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'ratio', cohort: closed },
    count: (lives) => ratio(lives, { part: 'ceremony.came', whole: 'ceremony.accepted' }),
  },
  {
    ...{ ...ceremony, code: 'CE6i', level: 'input', unit: 'percent', direction: 'down' },
    ...{ measure: 'ratio', cohort: closed },
    count: (lives) => ratio(lives, { part: 'ceremony.spent', whole: 'ceremony.budgeted' }),
  },
  {
    ...{ ...ceremony, code: 'CE7i', level: 'input', unit: 'money', direction: 'none' },
    ...{ measure: 'sum', cohort: closed },
    count: (lives) => {
      const spent = lives.flatMap((life) => {
        const value = last(life, 'ceremony.spent')?.amount
        return value == null ? [] : [{ thing: life.thing, value }]
      })
      return { counted: spent.map((one) => one.thing), among: null, values: spent }
    },
  },
]
