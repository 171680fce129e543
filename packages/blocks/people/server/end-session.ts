import { may } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { peoplePermissions } from '../rules/permissions.ts'
import { endSessionsOf } from './sessions.ts'
import { persons, sessions } from './tables.ts'

/** Closes a session left open on another machine: one's own, or anybody's for the administrator. */
export async function endSession(change: Change, { id }: { id: string }): Promise<void> {
  const { tx, person, now } = change
  const open = and(eq(sessions.id, id), isNull(sessions.endedAt))
  const [session] = await tx.select().from(sessions).where(open)
  const mine = session?.personId === person.id
  if (!session || !(mine || may(peoplePermissions, person, 'people.manage'))) throw notFound()
  await tx.update(sessions).set({ endedAt: now }).where(open)
  const [whose] = await tx.select().from(persons).where(eq(persons.id, session.personId))
  await change.record('people.session-ended', session.personId, { person: whose?.name })
}

/** All of one's own sessions but the one at which this is asked. */
export async function endOtherSessions(change: Change, { sessionId }: { sessionId: string }): Promise<void> {
  const { tx, person, now } = change
  const count = await endSessionsOf(tx, person.id, { now, except: sessionId })
  await change.record('people.sessions-ended', person.id, { person: person.name, count })
}
