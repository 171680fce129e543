import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import type { ReadCalendar } from './ics-read.ts'
import { knownEngagements } from './import-known.ts'
import { planImport } from './import-plan.ts'

/** Lines of a preview; the rest is counted, and can be imported by importing everything that is left. */
export const mostShown = 2000

/** What a calendar would bring into a diary, line by line, before anything is written. */
export async function previewOf(read: Reads, person: Person, asked: { calendar: ReadCalendar; diaryId: string }) {
  const { calendar, diaryId } = asked
  const planned = planImport(calendar)
  const known = await knownEngagements(read, person, { diaryId, uids: planned.map((one) => one.uid) })
  return {
    name: calendar.name,
    total: planned.length,
    ...{ others: calendar.others, unreadable: calendar.unreadable, beyond: calendar.beyond },
    alreadyHere: planned.filter((one) => known.has(one.uid)).length,
    engagements: planned.slice(0, mostShown).map((one) => {
      const here = known.get(one.uid)
      return {
        ...{ key: one.key, title: one.title, place: one.place, start: one.start, end: one.end, allDay: one.allDay },
        ...{ timeZone: one.timeZone, rule: one.rule, changed: one.changed.length, warnings: one.warnings },
        ruleIsReadOnly: one.rule !== '' && !isSupportedRule(one.rule),
        cancelled: one.state === 'cancelled',
        /** Already in this diary: choosing it brings that one up to date, unless ours is newer. */
        here: here ? { ref: here.id, newer: here.sequence > one.sequence } : null,
      }
    }),
  }
}
