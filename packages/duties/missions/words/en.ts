import type { WordsOf } from '@cabinet/words/words.ts'
import { missionsAtOnceEn } from './at-once.en.ts'
import type { missionsFr } from './fr.ts'
import { orderEn } from './order.en.ts'
import { screensEn } from './screens.en.ts'

export const missionsEn: WordsOf<typeof missionsFr> = {
  ...missionsAtOnceEn,
  ...orderEn,
  ...screensEn,
}
