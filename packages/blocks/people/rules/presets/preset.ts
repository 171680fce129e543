import type { Role } from '@cabinet/office/role.ts'

/** What a unit is on the organisation chart. */
export const unitKinds = ['authority', 'cabinet', 'administration', 'direction', 'bureau', 'service'] as const
export type UnitKind = (typeof unitKinds)[number]

export type PresetUnit = {
  key: string
  name: string
  kind: UnitKind
  parent?: string
  /** The text this preset comes from does not name it: the office cannot work without one, so the set-up page asks about it. */
  addedByUs?: true
}

export type PresetPost = {
  key: string
  unit: string
  title: string
  role: Role
  /** Answers for the unit: sees what the unit and those below it receive. */
  head?: true
  /** Several people may hold it at the same time, as with agents and attachés. */
  several?: true
  addedByUs?: true
}

/** The organisation chart an office starts from, in the words of one kind of town hall. Everything can be renamed afterwards. */
export type Preset = {
  id: string
  country: string
  /** Offered beside `country` when the kind of town hall exists in several. */
  otherCountries: readonly { country: string; timeZone: string }[]
  locale: 'fr' | 'en'
  timeZone: string
  /** What the set-up page shows in the empty field, such as « Mairie de … ». */
  officeName: string
  mayorTitle: string
  letterhead: { country: string; motto: string }
  units: readonly PresetUnit[]
  posts: readonly PresetPost[]
  /** Whose public holidays are shipped, and the days of the week the office never opens. */
  holidays: { country: string; weekend: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] }
  /** What a person of the place must confirm before relying on it. */
  toBeValidated: readonly ('country' | 'holidays' | 'letterhead' | 'units')[]
}
