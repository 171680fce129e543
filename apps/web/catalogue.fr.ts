import { peopleAtOnceFr } from '@cabinet/blocks/people/words/at-once.fr.ts'
import { uiFr } from '@cabinet/ui/words/fr.ts'

/** What the front door and the frame say in French: fetched before anything is drawn, so it stays small. */
export const catalogue = { ui: uiFr, people: peopleAtOnceFr }
