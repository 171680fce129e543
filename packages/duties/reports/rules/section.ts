import type { Day } from '@cabinet/office/day.ts'
import { type NarrativeField, narrativeFields, type ReportState } from './report.ts'

/** nobody: the post is vacant, the unit without a head, or nobody was named · silent: the report went on without this page */
export const sectionStates = ['expected', 'late', 'nobody', 'handed-in', 'silent'] as const
export type SectionState = (typeof sectionStates)[number]

type Facts = { handedIn: boolean; answered: boolean; report: ReportState; today: Day; pagesOn: Day }

/** How one page stands: it is never set, it follows from what happened. */
export function sectionState({ handedIn, answered, report, today, pagesOn }: Facts): SectionState {
  if (handedIn) return 'handed-in'
  if (report !== 'drafting') return 'silent'
  if (!answered) return 'nobody'
  return today > pagesOn ? 'late' : 'expected'
}

/** While these last, pages are written. */
export const writtenStates: readonly ReportState[] = ['drafting', 'consolidating']

type Writer = { mine: boolean; answers: boolean; keeps: boolean; answered: boolean }
type Page = { report: ReportState; handedIn: boolean; isMayors: boolean }

/**
 * The bureau writes until its page is handed in; where nobody answers the chef de cabinet does. While the report is
 * consolidated it is the chef de cabinet's alone, as the mayor's page is from the first day.
 */
export function mayOnSection(who: Writer, page: Page) {
  const isDrafting = page.report === 'drafting'
  const isOpen = writtenStates.includes(page.report)
  const mayFill = who.keeps && !who.answered
  if (page.isMayors) return { write: isOpen && who.keeps, handIn: false, takeBack: false, comment: isOpen && who.keeps }
  return {
    write: isDrafting ? !page.handedIn && (who.mine || mayFill) : isOpen && who.keeps,
    handIn: isDrafting && !page.handedIn && (who.answers || mayFill),
    takeBack: isDrafting && page.handedIn && (who.answers || who.keeps),
    comment: isOpen && (who.keeps || (who.mine && isDrafting)),
  }
}

/** What the printed page holds in one line, about; a line of the paper, not of the screen. */
const lineLength = 95

/** Lines a text takes on paper. */
export function linesOf(text: string): number {
  if (text.trim() === '') return 0
  return text
    .trim()
    .split('\n')
    .reduce((lines, one) => lines + Math.max(1, Math.ceil(one.length / lineLength)), 0)
}

/** Results are told in ten lines: who reads twelve pages of them reads none. */
export const mostLines: Partial<Record<NarrativeField, number>> = { results: 10 }

/** The fields that are longer than they may be. */
export function tooLong(texts: Partial<Record<NarrativeField, string>>): NarrativeField[] {
  return narrativeFields.filter((field) => linesOf(texts[field] ?? '') > (mostLines[field] ?? Number.POSITIVE_INFINITY))
}
