import type { Indicator } from './indicator.ts'
import { everything, first, has, last, share, within } from './life.ts'

const mission = { bureau: 'missions', formula: 1, aboutPersons: false, opens: 'mission' } as const

export const missionsIndicators: readonly Indicator[] = [
  {
    ...{ ...mission, code: 'OM1o', level: 'output', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: { kinds: ['mission.begun'], by: 'day' }, count: everything },
  },
  {
    ...{ ...mission, code: 'OM2r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['mission.ended'], by: 'due' } },
    count: (lives, { period, today }) => {
      const owed = lives.filter((life) => {
        const due = last(life, 'mission.ended')?.due
        return within(due, period) && (due ?? '') < today && !has(life, 'mission.cancelled')
      })
      return share(owed, (life) => {
        const [filed, due] = [first(life, 'mission.reported')?.on, last(life, 'mission.ended')?.due]
        return Boolean(filed && due && filed <= due)
      })
    },
  },
  {
    ...{ ...mission, code: 'OM3a', level: 'activity', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['mission.begun'], by: 'day' } },
    count: (lives) =>
      share(lives, (life) => {
        const [approved, begun] = [first(life, 'mission.approved'), last(life, 'mission.begun')]
        return Boolean(approved && begun && approved.on <= begun.day && approved.seq < begun.seq)
      }),
  },
  {
    ...{ ...mission, code: 'OM4o', level: 'output', unit: 'number', direction: 'none', measure: 'stock' },
    stock: { opens: ['mission.begun'], ends: ['mission.ended', 'mission.cancelled'] },
  },
]
