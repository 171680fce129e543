import type { EngagementState, SlotState } from './engagement.ts'

/** How long a time is held before it is given up by itself, unless somebody says otherwise. */
export const optionDays = 7

type HeldSlot = { id: string; startsAt: Date; state: SlotState }

/** The moment proposed for giving an option up: a week on, and never after the first of its times has begun. */
export function proposedOptionEnd(now: Date, slots: readonly { startsAt: Date }[]): Date {
  const week = now.getTime() + optionDays * 86_400_000
  return new Date(Math.max(now.getTime(), Math.min(week, ...slots.map((slot) => slot.startsAt.getTime()))))
}

/** True once it has to be given up: its date is over, or the last of the times held has begun without a decision. */
export function optionLapsed(
  option: { state: EngagementState; optionUntil: Date | null; slots: readonly HeldSlot[] },
  now: Date,
): boolean {
  if (option.state !== 'option') return false
  if (option.optionUntil && option.optionUntil <= now) return true
  const held = option.slots.filter((slot) => slot.state === 'held')
  return held.length > 0 && held.every((slot) => slot.startsAt <= now)
}

/** Confirming one of the times held releases the others; null when that time is no longer held. */
export function confirmSlot<S extends HeldSlot>(slots: readonly S[], id: string): S[] | null {
  if (!slots.some((slot) => slot.id === id && slot.state === 'held')) return null
  return slots.map((slot) => ({ ...slot, state: slot.id === id ? 'confirmed' : 'released' }))
}
