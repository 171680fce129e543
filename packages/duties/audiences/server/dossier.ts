import { commitmentsTowards } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { diverge } from '../rules/opinions.ts'
import { repeatOf } from '../rules/repeat.ts'
import { opinionsOf } from './audience-page.ts'
import { audienceRows } from './audience-rows.ts'
import { earlierOf, lettersOf } from './earlier-requests.ts'
import { visibleAudience } from './visible.ts'

/**
 * What the mayor reads in thirty seconds before the door opens: who comes and with whom, how often before, what they want,
 * what was thought of it, what was promised and is still owed, their last letters.
 */
export async function dossierOf(read: Reads, person: Person, { audienceId, now }: { audienceId: string; now: Date }) {
  const audience = await visibleAudience(read, person, audienceId)
  const today = await todayOf(read, now)
  const [row] = await audienceRows(read, [audience], today)
  const earlier = await earlierOf(read, person, { ...audience, name: audience.visitor, except: audience.id })
  const received = earlier.filter((one) => ['held', 'follow-up'].includes(one.state) || one.report !== '')
  const opinions = (await opinionsOf(read, person, audience)).filter((one) => one.round === audience.round)
  const { contactId, visitor, companions, partySize, subject, details, wishes, decisionNote, urgencyReason } = audience
  return {
    row,
    ...{ visitor, companions, partySize, subject, details, wishes, decisionNote, urgencyReason },
    /** How often they asked before, how often they were received, and what came of the last time. */
    before: { asked: earlier.length, received: received.length, last: received[0] ? lastOf(received[0]) : null },
    repeat: repeatOf(earlier, audience),
    letters: (await lettersOf(read, person, contactId)).slice(0, 3),
    owed: contactId ? await commitmentsTowards(read, person, { contactId, now, openOnly: true }) : [],
    opinions,
    diverging: diverge(opinions),
  }
}

const lastOf = ({ id, number, receivedOn, subject, report }: Awaited<ReturnType<typeof earlierOf>>[number]) => ({
  ...{ id, number, receivedOn, subject, report },
})
