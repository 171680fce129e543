import { lineBecauseEn } from './line-because.en.ts'
import { linePaperEn } from './line-paper.en.ts'
import { lineScreensEn } from './line-screens.en.ts'
import { listScreensEn } from './list-screens.en.ts'

/** The screens and papers, read as `line.…`. */
export const lineEn = { ...lineScreensEn, ...listScreensEn, ...lineBecauseEn, ...linePaperEn } as const
