/**
 * What decides between two who hold the same rank. Everything that is known is kept, and the rule of the country or of the
 * commune chooses: first election with interruptions ignored (France), uninterrupted service (Namur), oath, votes, age…
 */
export type Seniority = {
  /** Every mandate held, the first one first; days are local, `to` is null for the one that goes on. */
  mandates?: { from: string; to: string | null }[] | undefined
  oathOn?: string | undefined
  /** Votes at the last election. */
  votes?: number | undefined
  bornOn?: string | undefined
  nominatedOn?: string | undefined
  /** 1 is the highest; of the military and of orders. */
  grade?: number | undefined
  /** The place in the table of the assembly: first adjoint, second adjoint. */
  tableOrder?: number | undefined
  /** Placed by hand among their equals; 1 goes first. */
  manual?: number | undefined
}

export const situationKinds = ['bereavement', 'separation', 'death', 'moved', 'mail-returned', 'retired'] as const
export type SituationKind = (typeof situationKinds)[number]

/** Whether a function is held on that day: from and to are both counted. */
export function isHeldOn({ from, to }: { from: string; to: string | null }, day: string): boolean {
  return from <= day && (to === null || day <= to)
}
