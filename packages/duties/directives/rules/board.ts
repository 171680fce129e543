import { commitmentAuthorities, commitmentSources } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { id, line } from '@cabinet/blocks/people/rules/fields.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'

/** The boards of the follow-up, and what each is called in the address. */
export const boards = ['mine', 'awaited', 'mayor', 'units', 'authorities', 'sources', 'all'] as const
export type Board = (typeof boards)[number]

export const boardAddresses: Readonly<Record<Board, string>> = {
  mine: 'moi',
  awaited: 'attendu',
  mayor: 'maire',
  units: 'unites',
  authorities: 'autorites',
  sources: 'sources',
  all: 'tous',
}

/** The board an address names; what I owe when it names none. */
export const boardOf = (address: string): Board => boards.find((one) => boardAddresses[one] === address) ?? 'mine'

/** Boards that are a list of commitments, and those that are counted by something. */
export const listBoards = ['mine', 'awaited', 'mayor', 'all'] as const satisfies readonly Board[]
export const groupBoards = ['units', 'authorities', 'sources'] as const satisfies readonly Board[]
export type GroupBoard = (typeof groupBoards)[number]
export const isGroupBoard = (board: Board): board is GroupBoard => (groupBoards as readonly Board[]).includes(board)

/** What a list is narrowed down to: still owed, late, said to be done, put off at least once, heard only, kept, or no longer owed. */
export const boardFilters = ['open', 'late', 'verify', 'postponed', 'heard', 'carried', 'kept', 'over'] as const
export type BoardFilter = (typeof boardFilters)[number]

/** Where the next page begins: the last day and number shown, `2026-03-05~17`, or `~17` among those without a day. */
export type BoardCursor = { dueOn: string | null; seq: number }

export function readCursor(text: string): BoardCursor | null {
  const [, dueOn = '', seq = ''] = /^([\d-]{0,10})~(\d{1,12})$/.exec(text) ?? []
  if (!seq || (dueOn && !isDay(dueOn))) return null
  return { dueOn: dueOn || null, seq: Number(seq) }
}

export const writeCursor = ({ dueOn, seq }: BoardCursor): string => `${dueOn ?? ''}~${seq}`

export const boardListForm = z.object({
  board: z.enum(listBoards),
  filter: z.enum(boardFilters).default('open'),
  text: line(200).default(''),
  unitId: id.optional(),
  authority: z.enum(commitmentAuthorities).optional(),
  source: z.enum(commitmentSources).optional(),
  cursor: z.string().max(40).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type BoardAsked = z.output<typeof boardListForm>

export const boardGroupsForm = z.object({ by: z.enum(groupBoards) })
