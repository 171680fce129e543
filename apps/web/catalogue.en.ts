import { peopleAtOnceEn } from '@cabinet/blocks/people/words/at-once.en.ts'
import { uiEn } from '@cabinet/ui/words/en.ts'

/** What the front door and the frame say in English: fetched before anything is drawn, so it stays small. */
export const catalogue = { ui: uiEn, people: peopleAtOnceEn }
