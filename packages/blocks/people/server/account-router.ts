import { router, signedIn } from '@cabinet/api/procedures.ts'
import type { Permissions } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { z } from 'zod'
import { id, locale, phone } from '../rules/fields.ts'
import { changePasswordForm } from '../rules/forms.ts'
import { changeMyself } from './change-myself.ts'
import { changeOwnPassword } from './choose-password.ts'
import { directoryOn } from './directory.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { me } from './me.ts'
import { todayOf } from './office-now.ts'
import { sessionsOf } from './staff.ts'

export type AccountOptions = {
  permissions: Permissions
  /** Figures beside the lines of the navigation, asked of every duty. */
  counts: (read: Reads, person: Person) => Promise<Record<string, number>>
}

/** One's own account, and the directory everybody in the office may read. */
export function makeAccountRouter({ permissions, counts }: AccountOptions) {
  return router({
    me: signedIn.query(async ({ ctx }) => ({
      ...(await me(ctx.read, ctx.person, permissions)),
      counts: await counts(ctx.read, ctx.person),
    })),

    directory: signedIn.query(async ({ ctx }) => directoryOn(ctx.read, await todayOf(ctx.read, ctx.store.clock()))),

    mySessions: signedIn.query(async ({ ctx }) => {
      const open = await sessionsOf(ctx.read, ctx.person.id, ctx.store.clock())
      return open.map((session) => ({ ...session, thisOne: session.id === ctx.session?.id }))
    }),

    endSession: signedIn
      .input(z.object({ id }))
      .mutation(({ ctx, input }) => ctx.change((change) => endSession(change, input))),

    endOtherSessions: signedIn.mutation(({ ctx }) =>
      ctx.change((change) => endOtherSessions(change, { sessionId: ctx.session?.id ?? '' })),
    ),

    changeMyself: signedIn
      .input(z.object({ locale, phone }))
      .mutation(({ ctx, input }) => ctx.change((change) => changeMyself(change, input))),

    changePassword: signedIn.input(changePasswordForm).mutation(async ({ ctx, input }) => {
      if (!ctx.session) throw new Refusal('people.sign-in-first')
      await changeOwnPassword(ctx.store, ctx.session, { ...input, from: ctx })
      return {}
    }),
  })
}
