import { useState } from 'react'

/** Which guests were chosen with their boxes; the choice outlives filters and reading on. */
export function useGuestChoice() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return {
    ids: [...chosen],
    count: chosen.size,
    has: (id: string) => chosen.has(id),
    toggle: (id: string) => setChosen((before) => before.symmetricDifference(new Set([id]))),
    setAll: (ids: readonly string[]) => setChosen((before) => before.union(new Set(ids))),
    clear: () => setChosen(new Set()),
  }
}

export type GuestChoice = ReturnType<typeof useGuestChoice>
