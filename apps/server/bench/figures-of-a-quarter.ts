import { periodOf, quarterBefore, quarterOf } from '@cabinet/duties/reports/rules/quarter.ts'
import { dayOf } from '@cabinet/office/day.ts'
import type { DeskClient } from './desk-client.ts'

/** Every indicator of a quarter, beside the one before and the same one last year, as a page asks for them. Seconds. */
export type QuarterFigures = {
  indicators: number
  /** Counted for the first time, the thread being started; the same asked again, from what is kept. */
  first: number
  again: number
  /** Another quarter, while somebody else opens one list after the other without a pause. */
  amidst: number
  /** Milliseconds: nineteen of twenty of those lists came within, the slowest; and how many there were. */
  beside95: number
  beside: number
  lists: number
}

/** Counts two quarters, the second while somebody else goes on working: their lists must not wait for it. */
export async function figuresOfAQuarter(desks: { chief: DeskClient; agent: DeskClient }): Promise<QuarterFigures> {
  const { chief, agent } = desks
  const last = quarterBefore(quarterOf(dayOf(new Date(), 'UTC')))
  const count = (period: object) => chief.ask<{ lines: unknown[] }>('reports.statistics', period)
  const first = await count(periodOf(last))
  const again = await count(periodOf(last))
  let counting = true
  const other = count(periodOf(quarterBefore(last))).finally(() => {
    counting = false
  })
  const waits: number[] = []
  while (counting) waits.push((await agent.ask('mail.list', { list: 'unit' })).milliseconds)
  return {
    indicators: first.data.lines.length,
    ...{ first: first.milliseconds / 1_000, again: again.milliseconds / 1_000 },
    amidst: (await other).milliseconds / 1_000,
    beside95: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0,
    ...{ beside: Math.max(0, ...waits), lists: waits.length },
  }
}
