import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { cycleOfReport, sectionsBeingWritten } from './draft-report.ts'
import { mayKeep } from './draft-visible.ts'
import { answeringOf, writerKeysOf } from './draft-writers.ts'

/**
 * The pages expected of this person now: their own bureau's, and those nobody answers for when they keep the reports. What is
 * only below them, in a unit of theirs, is asked of whoever heads that unit.
 */
export async function pagesExpected(read: Reads, person: Person, now: Date) {
  if (!may(reportsPermissions, person, 'reports.write')) return []
  const open = (await sectionsBeingWritten(read)).filter((one) => one.section.bureau !== 'mayor')
  if (!open.length) return []
  const today = await todayOf(read, now)
  const keys = open.map((one) => one.section.answersFor)
  const answering = await answeringOf(read, keys, today)
  const mine = writerKeysOf(person)
  const keeps = mayKeep(person)
  const expected = open.filter(({ section }) => {
    const people = answering.get(section.answersFor ?? '')?.people ?? []
    if (people.length === 0) return keeps
    return section.answersFor?.startsWith('unit:')
      ? people.some((one) => one.id === person.id || mine.includes(`person:${one.id}`))
      : mine.includes(section.answersFor ?? '')
  })
  const reports = new Map(expected.map(({ report }) => [report.id, report]))
  const days = new Map<string, string>()
  for (const report of reports.values()) days.set(report.id, (await cycleOfReport(read, report)).pagesOn)
  return expected.map(({ report, section }) => ({
    ...{ reportId: report.id, year: report.year, quarter: report.quarter, bureau: section.bureau },
    pagesOn: days.get(report.id) ?? report.to,
  }))
}
