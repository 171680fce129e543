import { peopleEn } from '@cabinet/blocks/people/words/en.ts'
import { uiEn } from '@cabinet/ui/words/en.ts'

/** What the front door and the frame say in English: fetched before anything is drawn, so it stays small. */
export const catalogue = { ui: uiEn, people: peopleEn }
