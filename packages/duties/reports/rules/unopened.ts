/**
 * How many lines of a list are others' to open, as far as it may be said: a handful of them could point at something reserved,
 * so below the mask nothing is said, as if there were none.
 */
export const unopenedSaid = (unopened: number, mask: number): number => (unopened < mask ? 0 : unopened)
