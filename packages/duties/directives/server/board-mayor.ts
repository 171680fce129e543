import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { audiencesPermissions } from '@cabinet/duties/audiences/rules/permissions.ts'
import { audienceList } from '@cabinet/duties/audiences/server/lists.ts'
import { ceremoniesPermissions } from '@cabinet/duties/ceremonies/rules/permissions.ts'
import { speechesOnDesk } from '@cabinet/duties/ceremonies/server/speeches-on-desk.ts'
import { lettersAskedOf, lettersOnDesk } from '@cabinet/duties/mail/server/waiting-at-desk.ts'
import { ordersOnDesk } from '@cabinet/duties/missions/server/orders-on-desk.ts'
import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import { boardRows } from './board-rows.ts'
import { isOpen, mayorIds, mayorKeys } from './board-walks.ts'

/** What waits for the mayor, and for how long; `to` is the page on which it is done. */
export type Waiting = {
  id: string
  section: 'letters' | 'missions' | 'speeches' | 'asked' | 'audiences'
  /** A visa, a signature or an approval asked; null for a decision or an answer. */
  step: 'visa' | 'signature' | 'approval' | null
  to: string
  title: string
  detail: string
  reference: string | null
  since: Date | Day | null
  dueOn: Day | null
}

/** The most the mayor is shown of one thing: whoever owes more opens its own list. */
const most = 50

/**
 * The mayor's own debts beside commitments: signatures and visas, letters that ask something, audiences to decide, and what
 * silence has carried up. Each is read with its own duty's rules: a reader sees here what they may see there.
 */
export async function mayorDebts(read: Reads, person: Person, today: Day) {
  const [personIds, keys] = [await mayorIds(read, today), await mayorKeys(read, today)]
  const desk = { personIds, keys, limit: most }
  const waiting = [
    ...(await lettersDue(read, person, desk)),
    ...(await ordersOnDesk(read, person, desk)).map(
      ({ id, number, purpose, kind, since, departsOn }): Waiting => ({
        ...{ id, section: 'missions', step: kind, to: `/missions/${id}`, title: purpose, detail: '' },
        ...{ reference: number, since, dueOn: departsOn },
      }),
    ),
    ...(await speechesDue(read, person, desk)),
    ...(await audiencesDue(read, person, today)),
  ]
  return { waiting, most, carried: await carriedUp(read, person, today) }
}

/** What no silence may last beyond: the mayor's weekly sheet. */
export async function carriedUp(read: Reads, person: Person, today: Day) {
  const page = await read
    .select()
    .from(commitments)
    .where(and(isOpen, eq(commitments.escalation, 'mayor'), await visibleCommitments(read, person, today)))
    .orderBy(asc(commitments.dueOn), asc(commitments.seq))
    .limit(most)
  return boardRows(read, person, { page, today })
}

type Desk = { personIds: readonly string[]; keys: readonly string[]; limit: number }

async function lettersDue(read: Reads, person: Person, desk: Desk): Promise<Waiting[]> {
  const round = (await lettersOnDesk(read, person, desk)).map(
    ({ id, number, subject, correspondent, kind, since, dueOn }): Waiting => ({
      ...{ id, section: 'letters', step: kind, to: `/courrier/${id}`, title: subject, detail: correspondent },
      ...{ reference: number, since, dueOn },
    }),
  )
  const asked = (await lettersAskedOf(read, person, desk)).map(
    ({ id, number, subject, correspondent, since, dueOn }): Waiting => ({
      ...{ id, section: 'asked', step: null, to: `/courrier/${id}`, title: subject, detail: correspondent },
      ...{ reference: number, since, dueOn },
    }),
  )
  return [...round, ...asked]
}

async function speechesDue(read: Reads, person: Person, desk: Desk): Promise<Waiting[]> {
  if (!may(ceremoniesPermissions, person, 'ceremonies.read-speeches')) return []
  return (await speechesOnDesk(read, person, desk)).map(
    ({ id, title, kind, since, dueOn }): Waiting => ({
      ...{
        id,
        section: 'speeches',
        step: kind === 'visa' ? 'visa' : 'approval',
        to: `/discours/${id}`,
        title,
        detail: '',
        reference: null,
        since,
        dueOn,
      },
    }),
  )
}

async function audiencesDue(read: Reads, person: Person, today: Day): Promise<Waiting[]> {
  if (!may(audiencesPermissions, person, 'audiences.read')) return []
  const { rows } = await audienceList(read, person, { list: 'to-decide', limit: most, today })
  return rows.map(
    ({ id, number, visitor, contact, subject, stateAt, dueOn }): Waiting => ({
      ...{ id, section: 'audiences', step: null, to: `/audiences/${id}`, title: subject, detail: visitor || contact },
      ...{ reference: number, since: stateAt, dueOn },
    }),
  )
}
