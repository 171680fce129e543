import type { Register } from '@cabinet/duties/mail/rules/letter.ts'
import { letterNumber } from '@cabinet/duties/mail/rules/numbering.ts'
import { letters } from '@cabinet/duties/mail/server/tables.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import { counters } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, isNotNull, isNull, max, or } from 'drizzle-orm'

const pageLength = 5_000

/** Every register of every year holds each of its numbers once, from 1 to the last one given, written as it should be. */
export async function verifyRegisters(read: Reads): Promise<Finding> {
  const problems = gatherProblems()
  const given = new Map((await read.select().from(counters)).map((row) => [row.series, row.last]))
  const kept = await read
    .selectDistinct({ register: letters.register, year: letters.year })
    .from(letters)
    .where(isNotNull(letters.year))
    .orderBy(asc(letters.register), asc(letters.year))
  const series = new Map(kept.map(({ register, year }) => [`${register}:${year}`, { register, year: year ?? 0 }]))
  for (const name of given.keys()) {
    const [, register, year] = /^(incoming|outgoing):(\d{4})$/.exec(name) ?? []
    if (register && year) series.set(name, { register: register as Register, year: Number(year) })
  }
  let numbers = 0
  for (const [name, one] of series)
    numbers += await verifySeries(read, { ...one, last: given.get(name) ?? 0, add: problems.add })
  await numbersOutsideAnyRegister(read, problems.add)
  await countersBehind(read, given, problems.add)
  return {
    did: `registers: ${numbers} numbers in ${series.size} registers, one after the other`,
    problems: problems.all,
  }
}

type Series = { register: Register; year: number; last: number; add: (problem: string) => void }

/** Reads one register in the order of its numbers; answers how many it holds. */
async function verifySeries(read: Reads, { register, year, last, add }: Series): Promise<number> {
  let [expected, count] = [1, 0]
  for (let before: number | null = null; ; ) {
    const page = await read
      .select({ position: letters.position, number: letters.number })
      .from(letters)
      .where(
        and(
          eq(letters.register, register),
          eq(letters.year, year),
          before === null ? isNotNull(letters.position) : gt(letters.position, before),
        ),
      )
      .orderBy(asc(letters.position))
      .limit(pageLength)
    for (const { position, number } of page) {
      if (position === null) continue
      if (position > expected) add(missing(register, year, { from: expected, to: position - 1 }))
      if (position < expected) add(`${number}: its place ${position} is not one of the register`)
      const written = letterNumber(register, year, position)
      if (number !== written) add(`${written} is written ${JSON.stringify(number)}`)
      expected = Math.max(expected, position + 1)
    }
    count += page.length
    before = page.at(-1)?.position ?? null
    if (before === null) break
  }
  if (expected - 1 < last) add(missing(register, year, { from: expected, to: last }))
  if (expected - 1 > last)
    add(`${letterNumber(register, year, expected - 1)} stands in the register, but the counter is at ${last}`)
  return count
}

function missing(register: Register, year: number, { from, to }: { from: number; to: number }): string {
  const first = letterNumber(register, year, from)
  return from === to ? `${first} is missing` : `${first} to ${letterNumber(register, year, to)} are missing`
}

async function numbersOutsideAnyRegister(read: Reads, add: (problem: string) => void): Promise<void> {
  const unplaced = await read
    .select({ id: letters.id, number: letters.number })
    .from(letters)
    .where(and(isNotNull(letters.number), or(isNull(letters.year), isNull(letters.position))))
    .limit(1_000)
  for (const { id, number } of unplaced) add(`${number} (letter ${id}) has no place in a register`)
  const unnumbered = and(eq(letters.register, 'incoming'), isNull(letters.position))
  const rows = await read.select({ id: letters.id }).from(letters).where(unnumbered).limit(1_000)
  for (const { id } of rows) add(`letter ${id} came in and has no number`)
}

/** A counter behind its series would give something out twice. */
async function countersBehind(
  read: Reads,
  given: ReadonlyMap<string, number>,
  add: (problem: string) => void,
): Promise<void> {
  const [row] = await read.select({ last: max(letters.seq) }).from(letters)
  const counter = given.get('letters') ?? 0
  if ((row?.last ?? 0) > counter) add(`the counter of letters is at ${counter}, behind letter ${row?.last}`)
}
