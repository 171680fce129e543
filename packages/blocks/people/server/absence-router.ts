import { officerOf, router, signedIn } from '@cabinet/api/procedures.ts'
import { actsOf, may, type Permissions } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { z } from 'zod'
import { id } from '../rules/fields.ts'
import { absenceForm, standInForm } from '../rules/forms.ts'
import { neverLent, peoplePermissions } from '../rules/permissions.ts'
import { cancelAbsence } from './cancel-absence.ts'
import { endStandIn } from './end-stand-in.ts'
import { grantStandIn } from './grant-stand-in.ts'
import { noteAbsence } from './note-absence.ts'
import { todayOf } from './office-now.ts'
import { absencesFrom, standInsFrom } from './staff.ts'
import { personAt } from './who-is.ts'

const officer = officerOf(peoplePermissions)
const one = z.object({ id })

/** Absences, and who acts meanwhile. `permissions` are those of every duty: what there is to lend. */
export function makeAbsenceRouter({ permissions }: { permissions: Permissions }) {
  return router({
    /** Grants that concern the person at the desk; all of them for whoever may grant for others. */
    standIns: signedIn.query(async ({ ctx }) => {
      const all = await standInsFrom(ctx.read, await todayOf(ctx.read, ctx.store.clock()))
      const seesAll = may(peoplePermissions, ctx.person, 'people.grant-stand-in-for-others')
      const mine = ({ absentId, standInId }: (typeof all)[number]) => [absentId, standInId].includes(ctx.person.id)
      return seesAll ? all : all.filter(mine)
    }),

    /** What this person could lend: their own acts, but those that stay with them. */
    grantableActs: signedIn.input(z.object({ absentId: id })).query(async ({ ctx, input }) => {
      const forOthers = may(peoplePermissions, ctx.person, 'people.grant-stand-in-for-others')
      if (input.absentId !== ctx.person.id && !forOthers) throw new Refusal('people.stand-in.not-your-rights')
      const absent = await personAt(ctx.read, input.absentId, ctx.store.clock())
      if (!absent) throw notFound()
      return actsOf(permissions, { ...absent, standsInFor: [] }).filter((act) => !neverLent.includes(act))
    }),

    grantStandIn: officer('people.grant-stand-in')
      .input(standInForm)
      .mutation(({ ctx, input }) => ctx.change((change) => grantStandIn(change, { ...input, permissions }))),
    endStandIn: signedIn.input(one).mutation(({ ctx, input }) => ctx.change((change) => endStandIn(change, input))),

    absences: signedIn.query(async ({ ctx }) => {
      const all = await absencesFrom(ctx.read, await todayOf(ctx.read, ctx.store.clock()))
      const seesReasons = may(peoplePermissions, ctx.person, 'people.note-absence-for-others')
      // Colleagues need to know that somebody is away, not why.
      return all.map((one) => ({ ...one, reason: seesReasons || one.personId === ctx.person.id ? one.reason : null }))
    }),
    noteAbsence: officer('people.note-absence')
      .input(absenceForm)
      .mutation(({ ctx, input }) => ctx.change((change) => noteAbsence(change, input))),
    cancelAbsence: signedIn
      .input(one)
      .mutation(({ ctx, input }) => ctx.change((change) => cancelAbsence(change, input))),
  })
}
