import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { DaySheetLine, DaySheetNote } from '../rules/day-sheet.ts'

/** What a line is called: its title, or that the time is taken. */
export function useLineTitle(): (line: DaySheetLine) => string {
  const t = useWords('agenda')
  return (line) => (line.busy ? t('sheet.busy') : line.title)
}

export function useNoteText(): (note: DaySheetNote) => string {
  const t = useWords('agenda')
  const locale = useLocale()
  return ({ kind, text, until }) => t(`sheet.note.${kind}`, { text, until: until ? sayDay(until, locale) : '' })
}
