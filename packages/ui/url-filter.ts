import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** A filter that lives in the address, so that any view can be sent by link. The usual value is left out of it. */
export function useFilter(name: string, usual = ''): [value: string, set: (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = useCallback(
    (value: string) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          if (value === usual) after.delete(name)
          else after.set(name, value)
          return after
        },
        { replace: true },
      ),
    [name, usual, setSearch],
  )
  return [search.get(name) ?? usual, set]
}
