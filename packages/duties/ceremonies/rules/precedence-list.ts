import { type Moves, move } from '@cabinet/office/moves.ts'
import type { SubstitutionGround } from './guest.ts'

/** What decides between equals, tried in order; the first that tells them apart counts. */
export const tieRules = [
  /** The earliest first election; interruptions do not count (France: QE 74133 for députés). */
  'first-election',
  /** The longest service without a break up to the day of the ceremony (Belgium: rules of order of Namur). */
  'uninterrupted-service',
  /** All the days of all mandates together (France: QS 04201 for local elected people, one reading). */
  'total-service',
  'votes',
  'oath',
  'nomination',
  'grade',
  /** The place in the table of the council (CGCT R2121-2). */
  'table-order',
  /** The elder first. */
  'age',
  'manual',
  'alphabetical',
] as const
export type TieRule = (typeof tieRules)[number]

/** official: read in the official text · usage: settled custom, named source · to-validate: shipped for somebody to check */
export const listStatuses = ['official', 'usage', 'to-validate'] as const
export type ListStatus = (typeof listStatuses)[number]

/** A list is drafted, proposed, checked by a second person, in force from a day to a day, and then kept for ever. */
export const listStates = ['draft', 'proposed', 'in-force', 'retired'] as const
export type ListState = (typeof listStates)[number]

/** For counting answers: people of one kind, whatever their rank. */
export const rankGroups = [
  'state',
  'parliament',
  'region',
  'commune',
  'justice',
  'armed-forces',
  'orders',
  'administration',
  'economy',
  'faith',
  'tradition',
  'consular',
  'other',
] as const
export type RankGroup = (typeof rankGroups)[number]

export type Rank = {
  /** 1 is the first; several keys never share a rank, several people do. */
  rank: number
  /** What a held function names: `prefect`, `deputy`, `host-mayor`. */
  key: string
  labelFr: string
  labelEn: string
  group: RankGroup
  /** Where the text says it: « art. 3, 7° ». */
  article: string
  status: ListStatus
  ties: TieRule[]
  /** Held only where the ceremony takes place: the mayor of the commune. Elsewhere one takes a place, not a rank. */
  hereOnly: boolean
  /** Two people may hold it, and the list says nothing about who goes first: placed by hand, aloud. */
  note: string
}

/** The rules of one country as data: the engine knows how, these say whether, and with which article. */
export type ListRules = {
  /** Where the inviting authority goes when the Government did not order the ceremony; null: it keeps its rank. */
  host: { afterRank: number; article: string; status: ListStatus } | null
  /** Grounds on which a substitute takes the rank of whom they represent. */
  carried: { ground: SubstitutionGround; article: string; status: ListStatus }[]
  /** Everybody else keeps their own rank. */
  notCarried: { article: string; status: ListStatus }
  /** Several functions: the one that counts. `highest`: the highest rank; `national-first`: national before local. */
  several: { rule: 'highest' | 'national-first'; national: string[]; article: string; status: ListStatus }
  /** People on no list: placed by courtesy, re-ranking nobody. */
  courtesy: { article: string; status: ListStatus }
  /** Right after whom, whoever invites: `{ key: 'epci-president', after: 'host-mayor' }`. No rank of the text: a custom. */
  follows: Follower[]
  /** Ranks that give no place in the line, such as a député's suppléant. */
  excluded: { key: string; article: string; status: ListStatus }[]
  /** The first in rank arrives last, leaves first and speaks last. */
  reversed: { article: string; status: ListStatus }
  /** The centre, then right and left in turn, seen from the honoured person. */
  sideBySide: { article: string; status: ListStatus }
}

export type Follower = {
  key: string
  after: string
  labelFr: string
  labelEn: string
  group: RankGroup
  ties: TieRule[]
  article: string
  status: ListStatus
}

/** A list longer than this is a mistake in what was imported. */
export const mostRanks = 500

const listMoves: Moves<ListState> = {
  draft: ['proposed'],
  proposed: ['in-force', 'draft'],
  'in-force': ['retired'],
  retired: [],
}

export const moveList = (from: ListState, to: ListState) => move(listMoves, from, to)

export type ListContent = { ranks: Rank[]; rules: ListRules }

const unsaid = { article: '', status: 'to-validate' } as const

/** No ranks and no rules: what counts where no list does. */
export const emptyList: ListContent = {
  ranks: [],
  rules: {
    ...{ host: null, carried: [], notCarried: unsaid, several: { rule: 'highest', national: [], ...unsaid } },
    ...{ courtesy: unsaid, follows: [], excluded: [], reversed: unsaid, sideBySide: unsaid },
  },
}

export type ListSource = { title: string; article: string; url: string; readOn: string }

/** What the commune adds: a king, a chief, an imam, a former mayor, inserted once and reused everywhere. */
export type LocalUsageContent = {
  key: string
  labelFr: string
  labelEn: string
  group: RankGroup
  /** After the people of this rank; null puts them before everybody. */
  afterKey: string | null
  ties: TieRule[]
}
