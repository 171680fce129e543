import { periodOf, quarterBefore, quarterOf } from '@cabinet/duties/reports/rules/quarter.ts'
import { dayOf } from '@cabinet/office/day.ts'
import type { DeskClient } from './desk-client.ts'

/** Every indicator of the last quarter, beside the one before and the same one last year, as a page asks for them. */
export type QuarterFigures = {
  indicators: number
  /** Seconds, counted for the first time; asked again, from what is kept. */
  first: number
  again: number
  /** Milliseconds: the lists somebody else opened meanwhile – nineteen of twenty came within, the slowest – and how many. */
  beside95: number
  beside: number
  lists: number
}

/** Counts a quarter while somebody else goes on working: their lists must not wait for it. */
export async function figuresOfAQuarter({
  chief,
  agent,
}: {
  chief: DeskClient
  agent: DeskClient
}): Promise<QuarterFigures> {
  const period = periodOf(quarterBefore(quarterOf(dayOf(new Date(), 'UTC'))))
  let counting = true
  const asked = chief.ask<{ lines: unknown[] }>('reports.statistics', period).finally(() => {
    counting = false
  })
  const waits: number[] = []
  while (counting) waits.push((await agent.ask('mail.list', { list: 'unit' })).milliseconds)
  const { data, milliseconds } = await asked
  const again = await chief.ask('reports.statistics', period)
  return {
    indicators: data.lines.length,
    ...{ first: milliseconds / 1_000, again: again.milliseconds / 1_000 },
    ...{ beside95: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0 },
    ...{ beside: Math.max(0, ...waits), lists: waits.length },
  }
}
