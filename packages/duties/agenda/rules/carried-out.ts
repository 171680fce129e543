import type { EngagementState } from './engagement.ts'
import type { Local } from './local-time.ts'

type Past = { state: EngagementState; end: Local; busy: boolean; slotId: string | null }

/** What became of engagements that are over. `untold`: confirmed, and nobody has said whether it was held. */
export type CarriedOut = { over: number; held: number; untold: number; off: number; postponed: number }

/**
 * Was it carried out? Counted over what somebody may read and what is over by now; a day that keeps nobody busy is not
 * carried out, and one of several times held for an option is none yet. A wish or an option nobody decided counts as off.
 */
export function carriedOut(engagements: readonly Past[], now: Local): CarriedOut {
  const over = engagements.filter((one) => one.busy && one.slotId === null && one.end <= now)
  const count = (...states: EngagementState[]) => over.filter((one) => states.includes(one.state)).length
  return {
    over: over.length,
    held: count('held'),
    untold: count('confirmed'),
    off: count('cancelled', 'declined', 'asked', 'option'),
    postponed: count('postponed'),
  }
}
