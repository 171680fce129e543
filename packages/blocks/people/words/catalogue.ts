import type { peopleFr } from './fr.ts'

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    people: typeof peopleFr
  }
}
