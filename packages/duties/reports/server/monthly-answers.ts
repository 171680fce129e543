import { type Day, daysBetween, monthOf } from '@cabinet/office/day.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, gte, lt } from 'drizzle-orm'
import type { Setting } from '../rules/indicator.ts'
import { answeredOn } from '../rules/indicators-mail.ts'
import { within } from '../rules/life.ts'
import type { Period } from '../rules/period.ts'
import { livesOfThings, localDays, openPart } from './lives.ts'
import { momentsOf } from './setting-of.ts'
import type { SplitAsked } from './split-columns.ts'

type Asked = SplitAsked & { period: Period }

/**
 * How many days each letter answered in these months had waited, by month (`2026-03`): what ML4r measures, taken from the answers
 * alone, since the whole lives of a year's letters are read in seconds.
 */
export async function answersByMonth(read: Reads, asked: Asked): Promise<Map<string, number[]>> {
  const open = await waitsByMonth(read, asked, true)
  if (asked.edition === 'council') return open
  const complete = await waitsByMonth(read, asked, false)
  const kept = [...complete].map(([month, all]) => {
    const known = open.get(month) ?? []
    return [month, all.length - known.length < asked.thresholds.mask ? known : all] as const
  })
  return new Map(kept)
}

async function waitsByMonth(
  read: Reads,
  { period, setting }: Asked,
  openOnly: boolean,
): Promise<Map<string, number[]>> {
  const found = await firstAnswers(read, { setting: { ...setting, period }, openOnly })
  // What came in before these months may have been answered before them too: of these few the whole life is read.
  const older = found.filter((one) => one.came < period.from).map((one) => one.thing)
  const lives = await livesOfThings(read, older, setting)
  const known = openOnly ? openPart(lives) : lives
  const waits = [
    ...found.filter((one) => one.came >= period.from),
    ...known.flatMap((life) => {
      const [came, answered] = [life.facts[0]?.day, answeredOn(life)]
      return came && answered && within(answered, period) ? [{ came, answered }] : []
    }),
  ]
  const months = Map.groupBy(waits, ({ answered }) => monthOf(answered))
  return new Map([...months].map(([month, some]) => [month, some.map((one) => daysBetween(one.came, one.answered))]))
}

type Answer = { thing: string; came: Day; answered: Day }

/** The first answer within the months, of everything that was answered in them. */
async function firstAnswers(
  read: Reads,
  { setting, openOnly }: { setting: Setting; openOnly: boolean },
): Promise<Answer[]> {
  const { start, end } = momentsOf(setting)
  const before = new Date(Math.min(end.getTime(), setting.asOf))
  const first = new Map<string, Answer>()
  const dayAt = localDays(setting.timeZone)
  for (const [kind, sort] of [['letter.answered'], ['letter.ended', 'answered']] as const) {
    const rows = await read
      .select({ thing: facts.thing, came: facts.day, at: facts.at })
      .from(facts)
      .where(
        and(
          ...[eq(facts.kind, kind), gte(facts.at, start), lt(facts.at, before)],
          sort ? eq(facts.sort, sort) : undefined,
          openOnly ? eq(facts.reserved, false) : undefined,
        ),
      )
    for (const { thing, came, at } of rows) {
      const answered = dayAt(at.getTime())
      const known = first.get(thing)
      if (!known || answered < known.answered) first.set(thing, { thing, came, answered })
    }
  }
  return [...first.values()]
}
