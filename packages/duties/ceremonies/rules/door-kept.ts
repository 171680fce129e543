/** What is kept on a telephone goes away by itself: so many days after the ceremony. */
export const keptDays = 3
/** What was noted and not sent yet is kept longer, closed: a telephone may be out of reach for a while. */
export const waitingDays = 30

const day = 86_400_000

export function keptUntil(endsAt: number, waiting: number): number {
  return endsAt + (waiting > 0 ? waitingDays : keptDays) * day
}
