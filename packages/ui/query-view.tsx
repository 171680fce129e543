import type { ReactNode } from 'react'
import { Loading, type Shape } from './loading.tsx'
import { Problem } from './problem.tsx'

type Props<Data> = {
  /** A TanStack query, whatever its errors are. */
  query: { data: Data | undefined; error: unknown; refetch: () => unknown }
  isEmpty?: (data: Data) => boolean
  empty?: ReactNode
  shape?: Shape
  children: (data: Data) => ReactNode
}

/** Loading, error, nothing, or the thing: every list of the office goes through here. What was shown stays while it refreshes. */
export function QueryView<Data>({ query, isEmpty, empty, shape = 'lines', children }: Props<Data>) {
  const { data, error, refetch } = query
  const problem = error ? <Problem inset error={error} retry={() => void refetch()} /> : null
  if (data === undefined) return problem ?? <Loading shape={shape} />
  return (
    <>
      {problem}
      {empty && isEmpty?.(data) ? empty : children(data)}
    </>
  )
}
