import { Refusal } from './refusal.ts'

/** Which state may follow which. What the table does not list is refused. */
export type Moves<State extends string> = Record<State, readonly State[]>

/** Moves a state along its table; throws `office.cannot-move` with `{ from, to }` when the table does not allow it. */
export function move<State extends string>(moves: Moves<State>, from: State, to: State): State {
  if (!moves[from].includes(to)) throw new Refusal('office.cannot-move', { from, to })
  return to
}

export function canMove<State extends string>(moves: Moves<State>, from: State, to: State): boolean {
  return moves[from].includes(to)
}
