import { usePeopleFinder } from '@cabinet/blocks/people/screens/find.ts'
import { useAgendaFinder } from '@cabinet/duties/agenda/screens/find.ts'
import { useAudiencesFinder } from '@cabinet/duties/audiences/screens/find.ts'
import { useCeremoniesFinder } from '@cabinet/duties/ceremonies/screens/find.ts'
import { useDirectivesFinder } from '@cabinet/duties/directives/screens/find.ts'
import { useMailFinder } from '@cabinet/duties/mail/screens/find.ts'
import { useMissionsFinder } from '@cabinet/duties/missions/screens/find.ts'
import { useReportsFinder } from '@cabinet/duties/reports/screens/find.ts'
import type { Finder, Found } from '@cabinet/ui/navigation.ts'

/** Everything that can be opened by name or number; one line per duty. */
export function useFinders(): Finder {
  const finders: readonly Finder[] = [
    useMailFinder(),
    useAgendaFinder(),
    useAudiencesFinder(),
    useMissionsFinder(),
    useCeremoniesFinder(),
    useDirectivesFinder(),
    useReportsFinder(),
    usePeopleFinder(),
  ]
  return async (words, signal): Promise<readonly Found[]> => {
    const answers = await Promise.allSettled(finders.map((find) => find(words, signal)))
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.slice(0, 6) : []))
  }
}
