import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { RankGroup } from '../rules/precedence-list.ts'
import { dayOf, listFor, usagesOn } from './line-of.ts'
import { type Ceremony, type PrecedenceList, precedenceLists } from './tables.ts'
import type { Reading } from './visible.ts'

/** To which kind of guest a line of the lists belongs, by the list of this ceremony and the usage of the commune. */
export async function rankGroupsOf(read: Reading, ceremony: Ceremony): Promise<Map<string, RankGroup>> {
  const list = (await listFor(read, ceremony)) ?? (await shippedList(read))
  const usages = await usagesOn(read, dayOf(ceremony))
  const groups = new Map<string, RankGroup>()
  for (const { key, group } of list?.content.ranks ?? []) groups.set(key, group)
  for (const { key, group } of usages) groups.set(key, group)
  return groups
}

/** Counting answers by kind ranks nobody: as long as no list is in force, one that waits to be validated says enough. */
async function shippedList(read: Reading): Promise<PrecedenceList | undefined> {
  const country = (await officeOf(read))?.country ?? ''
  const waiting = inArray(precedenceLists.state, ['draft', 'proposed'])
  const [list] = await read
    .select()
    .from(precedenceLists)
    .where(and(eq(precedenceLists.country, country), waiting))
    .orderBy(desc(precedenceLists.version))
    .limit(1)
  return list
}
