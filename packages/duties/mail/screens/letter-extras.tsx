import { type ComponentType, createContext, Suspense, useContext } from 'react'
import type { LetterPage } from './client.ts'

/** What another duty has to say about a letter. Mail knows none of them: whoever puts the screens together gives them. */
export type LetterExtra = ComponentType<{ letter: LetterPage['letter'] }>

const Extras = createContext<readonly LetterExtra[]>([])

export const LetterExtrasProvider = Extras.Provider

/** Beside the treatment of an incoming letter, one after the other; each may be nothing. */
export function LetterExtras({ letter }: { letter: LetterPage['letter'] }) {
  return useContext(Extras).map((Extra, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in the program and never changes.
    <Suspense key={index} fallback={null}>
      <Extra letter={letter} />
    </Suspense>
  ))
}
