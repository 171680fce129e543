import { peopleNavigation } from '@cabinet/blocks/people/screens/navigation.ts'
import { agendaNavigation } from '@cabinet/duties/agenda/screens/navigation.ts'
import { audiencesNavigation } from '@cabinet/duties/audiences/screens/navigation.ts'
import { ceremoniesNavigation } from '@cabinet/duties/ceremonies/screens/navigation.ts'
import { directivesNavigation } from '@cabinet/duties/directives/screens/navigation.ts'
import { mailNavigation } from '@cabinet/duties/mail/screens/navigation.ts'
import { missionsNavigation } from '@cabinet/duties/missions/screens/navigation.ts'
import { reportsNavigation } from '@cabinet/duties/reports/screens/navigation.ts'
import { mayFollow, type NavigationGroup, type NavigationLine, navigationGroups } from '@cabinet/ui/navigation.ts'

/** What the office can go to; one line per duty, in the order of the day's work. */
const lines: readonly NavigationLine[] = [
  ...mailNavigation,
  ...agendaNavigation,
  ...audiencesNavigation,
  ...missionsNavigation,
  ...ceremoniesNavigation,
  ...directivesNavigation,
  ...reportsNavigation,
  ...peopleNavigation,
]

/** A line with others below it is only lit on its own screen: `/agenda`, beside `/agenda/invitations`. */
export const standsAlone = (to: string): boolean => to === '/' || lines.some((line) => line.to.startsWith(`${to}/`))

export type NavigationSection = { group: NavigationGroup; lines: readonly NavigationLine[] }

/** The navigation of one person: only what they may do, and no empty group. */
export function sectionsFor(acts: readonly string[]): readonly NavigationSection[] {
  const mine = new Set(acts)
  return navigationGroups
    .map((group) => ({ group, lines: lines.filter((line) => line.group === group && mayFollow(line, mine)) }))
    .filter((section) => section.lines.length > 0)
}
