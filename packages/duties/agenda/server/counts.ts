import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { agendaPermissions } from '../rules/permissions.ts'
import { seatsOf } from './diaries.ts'
import { undecidedCount } from './invitations.ts'
import { sightIn, standingsOf } from './standing.ts'
import { engagements, representations } from './tables.ts'

/** Options are counted from two days before they lapse. */
const soon = 2 * 86_400_000

/**
 * The figures beside the navigation, for this person: invitations nobody decided about, options about to lapse, and what they
 * are asked to attend in somebody's place.
 */
export async function agendaCounts(read: Reads, person: Person): Promise<Record<string, number>> {
  if (!may(agendaPermissions, person, 'agenda.read')) return {}
  const [invitations, options, representing] = await Promise.all([
    may(agendaPermissions, person, 'agenda.answer') ? undecidedCount(read, person) : 0,
    may(agendaPermissions, person, 'agenda.keep') ? lapsingOptions(read, person) : 0,
    asksToRepresent(read, person),
  ])
  return { invitations, options, representing }
}

async function lapsingOptions(read: Reads, person: Person): Promise<number> {
  const rows = await read
    .select()
    .from(engagements)
    .where(
      and(
        ...[eq(engagements.state, 'option'), isNotNull(engagements.optionUntil)],
        lte(engagements.optionUntil, new Date(Date.now() + soon)),
      ),
    )
    .limit(200)
  if (!rows.length) return 0
  const seats = await seatsOf(read)
  const standings = await standingsOf(
    read,
    person,
    rows.map((row) => row.id),
  )
  return rows.filter((row) => sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full').length
}

function asksToRepresent(read: Reads, person: Person): Promise<number> {
  return read.$count(
    representations,
    and(eq(representations.personId, person.id), eq(representations.state, 'asked'), isNull(representations.endedAt)),
  )
}
