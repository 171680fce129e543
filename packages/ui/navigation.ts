export const navigationGroups = ['day', 'mail', 'agenda', 'relations', 'steering', 'administration'] as const
export type NavigationGroup = (typeof navigationGroups)[number]

/** One line of the left navigation. Each duty declares its own in `screens/navigation.ts`. */
export type NavigationLine = {
  group: NavigationGroup
  to: string
  /** A key with its catalogue: `mail:nav.register`. */
  label: string
  /** Shown only to whoever may; without acts, to all. */
  act?: string
  any?: readonly string[]
  /** The key of the figure in `people.me().counts`. */
  count?: string
  /** The figure is of things late: red. */
  hot?: boolean
  /** In the bottom bar of a phone. */
  phone?: boolean
}

export function mayFollow(line: NavigationLine, acts: ReadonlySet<string>): boolean {
  const needed = line.any ?? (line.act ? [line.act] : [])
  return needed.length === 0 || needed.some((act) => acts.has(act))
}

/** Something the palette found: a letter, a person. */
export type Found = { to: string; title: string; detail?: string; reference?: string }

/** Each duty may export a finder as a hook: `useMailFinder(): Finder`. */
export type Finder = (words: string, signal: AbortSignal) => Promise<readonly Found[]>
