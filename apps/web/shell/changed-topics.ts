import type { QueryClient } from '@tanstack/react-query'

/** Several writings in a row are one refresh. */
const gather = 300

/** A block has no screens of its own: what happens in it is read on those of the duties that use it. */
const readOn: Readonly<Record<string, readonly string[]>> = {
  commitments: ['agenda', 'audiences', 'ceremonies', 'directives'],
}

/** Gathers the duties in which something happened, and has their queries asked again. */
export function changedTopics(queries: QueryClient) {
  const topics = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    timer = undefined
    const named = new Set(topics)
    topics.clear()
    void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(queryKey, named) })
  }
  return {
    note(changed: readonly string[]) {
      for (const topic of changed.flatMap((one) => readOn[one] ?? [one])) topics.add(topic)
      if (topics.size > 0) timer ??= setTimeout(refresh, gather)
    },
    forget() {
      clearTimeout(timer)
    },
  }
}

/** Query keys begin with the path, `['mail', 'search']`. Whatever happens, the figures of the navigation may have changed too. */
export function concerns(queryKey: readonly unknown[], topics: ReadonlySet<string>): boolean {
  const path = queryKey[0]
  if (!Array.isArray(path)) return false
  return topics.has(String(path[0])) || (path[0] === 'people' && path[1] === 'me')
}
