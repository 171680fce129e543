import { missionsAtOnceFr } from './at-once.fr.ts'
import { orderFr } from './order.fr.ts'
import { screensFr } from './screens.fr.ts'

/** The words of this duty, French first. */
export const missionsFr = {
  ...missionsAtOnceFr,
  ...orderFr,
  ...screensFr,
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    missions: typeof missionsFr
  }
}
