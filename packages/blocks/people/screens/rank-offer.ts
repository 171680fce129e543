import { type ComponentType, createContext } from 'react'

export type RankChoiceProps = { value: string; onChange: (rankKey: string) => void }

/**
 * Who knows the lists of precedence offers their ranks. The block knows none: whoever puts the screens together gives it.
 * Stands alone because the first screen carries it.
 */
export const RankOffer = createContext<ComponentType<RankChoiceProps> | null>(null)
