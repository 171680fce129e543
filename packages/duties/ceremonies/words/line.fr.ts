import { lineBecauseFr } from './line-because.fr.ts'
import { linePaperFr } from './line-paper.fr.ts'
import { lineScreensFr } from './line-screens.fr.ts'
import { listScreensFr } from './list-screens.fr.ts'

/** The screens and papers, read as `line.…`. */
export const lineFr = { ...lineScreensFr, ...listScreensFr, ...lineBecauseFr, ...linePaperFr } as const
