import type { FigureLine } from './figure.ts'
import { indicatorOf } from './indicators.ts'
import { narrativeFields } from './report.ts'
import type { BureauPage, ReportContent } from './report-content.ts'

const isNothing = ({ now }: FigureLine) => !now.value && (now.silence === null || now.silence === 'nothing')

/** Nothing was counted for the bureau, and nothing was there to be counted. */
export const isEmptyPage = ({ figures }: Pick<BureauPage, 'figures'>) => figures.length > 0 && figures.every(isNothing)

/** Nothing at all was written down in the quarter: what is still open from before does not make one. */
export function isEmptyQuarter({ directives, pages }: Pick<ReportContent, 'directives' | 'pages'>): boolean {
  const figures = [...directives.figures, ...pages.flatMap((page) => page.figures)]
  const told = figures.filter(({ code, now }) => indicatorOf(code)?.measure !== 'stock' && now.silence !== 'masked')
  return told.length > 0 && told.every(isNothing)
}

/** Of a bureau that kept silent: whether somebody else wrote in its place while the pages were taken together. */
export const isWrittenFor = ({ silent, texts }: Pick<BureauPage, 'silent' | 'texts'>) =>
  silent && narrativeFields.some((field) => texts[field].trim() !== '')
