import { calendarOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personNames } from '@cabinet/duties/mail/server/letter-page.ts'
import { actsOf, may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { taskDue, taskStanding } from '../rules/task-due.ts'
import { costsOf } from './costs.ts'
import { guestFigures } from './guest-counters.ts'
import { engagementLine } from './in-the-agenda.ts'
import { mayOnCeremony } from './may-on-ceremony.ts'
import { type Ceremony, ceremonyNeeds, ceremonyTasks } from './tables.ts'
import { lessonsOf } from './templates.ts'
import { standingFor, visibleCeremony } from './visible.ts'

type Asked = { ceremonyId: string; now: Date }

/** One ceremony with what has to be done for it; who is invited and what it costs only for whoever may know. */
export async function ceremonyPage(read: Reads, person: Person, { ceremonyId, now }: Asked) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const today = await todayOf(read, now)
  const seesGuests = may(ceremoniesPermissions, person, 'ceremonies.see-line')
  const seesCosts = may(ceremoniesPermissions, person, 'ceremonies.costs')
  const [tasks, needs, lessons, names, engagement] = await Promise.all([
    tasksOf(read, person, { ceremony, today }),
    read
      .select()
      .from(ceremonyNeeds)
      .where(eq(ceremonyNeeds.ceremonyId, ceremony.id))
      .orderBy(asc(ceremonyNeeds.position)),
    lessonsOf(read, ceremony.templateId ? [ceremony.templateId] : []),
    personNames(
      read,
      [ceremony.officerId, ceremony.stateBy, ceremony.openedBy].filter((id) => id !== null),
    ),
    engagementLine(read, person, ceremony),
  ])
  return {
    ceremony,
    officer: names.get(ceremony.officerId ?? '') ?? '',
    stateBy: names.get(ceremony.stateBy) ?? '',
    openedBy: names.get(ceremony.openedBy) ?? '',
    today,
    tasks,
    /** Whose day was over when the ceremony was opened: the notice was short, and it is said. */
    shortNotice: tasks.filter((task) => task.dueOn < dayOpened(ceremony) && task.offset < 0 && !task.droppedAt).length,
    needs,
    lessons,
    engagement,
    guests: seesGuests ? await guestFigures(read, ceremony.id) : null,
    costs: seesCosts ? await costsOf(read, ceremony.id) : null,
    may: mayOnCeremony(actsOf(ceremoniesPermissions, person), ceremony, today),
  }
}

const dayOpened = ({ openedAt }: Ceremony) => openedAt.toISOString().slice(0, 10)

type Told = { ceremony: Ceremony; today: string }

/** The tasks in the order of their days; a day follows from the ceremony's, unless somebody set it. */
export async function tasksOf(read: Reads, person: Person, { ceremony, today }: Told) {
  const rows = await read
    .select()
    .from(ceremonyTasks)
    .where(eq(ceremonyTasks.ceremonyId, ceremony.id))
    .orderBy(asc(ceremonyTasks.position), asc(ceremonyTasks.id))
  const calendar = await calendarOf(read)
  const names = await personNames(
    read,
    rows.flatMap((row) => [row.ownerId, row.doneBy].filter((id) => id !== null)),
  )
  const mine = standingFor(person, 'ceremonies.read')
  const prepares = may(ceremoniesPermissions, person, 'ceremonies.prepare')
  const isOpen = ceremony.state !== 'cancelled' && ceremony.state !== 'closed'
  return rows
    .map((row) => {
      // `setOn` is what was typed; `dueOn` is the day it really has to be done.
      const dueOn = taskDue(row, ceremony.start.slice(0, 10), calendar)
      return {
        ...{ ...row, setOn: row.dueOn, dueOn, standing: taskStanding(row, { dueOn, today }) },
        ownerName: names.get(row.ownerId ?? '') ?? '',
        doneByName: names.get(row.doneBy ?? '') ?? '',
        may: { do: isOpen && (prepares || mine.includes(row.ownerId ?? '')), change: isOpen && prepares },
      }
    })
    .sort((left, right) =>
      left.dueOn === right.dueOn ? left.position - right.position : left.dueOn < right.dueOn ? -1 : 1,
    )
}
