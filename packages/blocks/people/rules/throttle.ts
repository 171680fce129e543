/** How long somebody has to wait before the next try. The longest wait is a quarter of an hour: nobody is shut out for good. */
const minute = 60_000
const waits = [1, 2, 4, 8, 15]

/** Tries nobody has to wait for. */
export const freeTries = 5
/** A failed try is forgotten after a day, and all of them at the first good one. */
export const accountMemory = 24 * 60 * minute
export const triesPerAddress = 50
export const addressMemory = 10 * minute

/** When the next try on this account may be made, given the failed ones remembered; a moment in the past means now. */
export function nextTryOnAccount(failures: readonly Date[], now: Date): Date {
  const remembered = failures.filter((at) => now.getTime() - at.getTime() < accountMemory)
  const extra = remembered.length - freeTries
  if (extra < 0) return now
  const last = Math.max(...remembered.map((at) => at.getTime()))
  return new Date(last + (waits[Math.min(extra, waits.length - 1)] ?? 0) * minute)
}

/** Fifty failed tries in ten minutes from one address, whoever they were about. */
export function nextTryFromAddress(failures: readonly Date[], now: Date): Date {
  const remembered = failures.filter((at) => now.getTime() - at.getTime() < addressMemory)
  if (remembered.length < triesPerAddress) return now
  const times = remembered.map((at) => at.getTime()).sort((left, right) => right - left)
  return new Date((times[triesPerAddress - 1] ?? now.getTime()) + addressMemory)
}

/** Whole minutes to tell the person, never zero. */
export function minutesUntil(next: Date, now: Date): number {
  return Math.max(1, Math.ceil((next.getTime() - now.getTime()) / minute))
}
