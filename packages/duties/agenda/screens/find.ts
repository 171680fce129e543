import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { dayOfLocal } from '../rules/local-time.ts'
import { useAgenda } from './client.ts'

/** Engagements for the palette: a few words of the title, the place, who is there. */
export function useAgendaFinder(): Finder {
  const agenda = useAgenda()
  const queries = useQueryClient()
  const locale = useLocale()
  const may = useMay()
  return async (words) => {
    if (!may('agenda.read')) return []
    const { rows } = await queries.fetchQuery(agenda.find.queryOptions({ text: words.slice(0, 200), limit: 6 }))
    return rows.map(({ ref, title, start, place, diaries }) => ({
      to: `/agenda/rendez-vous/${ref}`,
      title,
      detail: [place, diaries.map((one) => one.name).join(', ')].filter(Boolean).join(' · '),
      reference: `${sayShortDay(dayOfLocal(start), locale)} ${start.slice(0, 4)}`,
    }))
  }
}
