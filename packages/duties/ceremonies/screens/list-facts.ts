import type { ListAnswer } from './list-sheet.tsx'

/** What a list is called and where it comes from, as a draft of it is saved. */
export function listFacts({ code, country, territory, title, source, status, note }: ListAnswer['list']) {
  return { code, country, territory, title, source, status, note }
}
