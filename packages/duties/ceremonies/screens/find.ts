import type { Finder } from '@cabinet/ui/navigation.ts'

/** What of this duty can be opened by name from the palette. */
export function useCeremoniesFinder(): Finder {
  return async () => []
}
