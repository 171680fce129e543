import { peopleNavigation } from '@cabinet/blocks/people/screens/navigation.ts'
import { mailNavigation } from '@cabinet/duties/mail/screens/navigation.ts'
import { mayFollow, type NavigationGroup, type NavigationLine, navigationGroups } from '@cabinet/ui/navigation.ts'

/** What the office can go to; one line per duty, in the order of the day's work. */
const lines: readonly NavigationLine[] = [...mailNavigation, ...peopleNavigation]

export type NavigationSection = { group: NavigationGroup; lines: readonly NavigationLine[] }

/** The navigation of one person: only what they may do, and no empty group. */
export function sectionsFor(acts: readonly string[]): readonly NavigationSection[] {
  const mine = new Set(acts)
  return navigationGroups
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group && mayFollow(line, mine)) }))
    .filter((section) => section.lines.length > 0)
}
