import type { uiFr } from './fr.ts'

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    ui: typeof uiFr
  }
}
