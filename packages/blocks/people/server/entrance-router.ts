import { anyone, router } from '@cabinet/api/procedures.ts'
import { qrSvg } from '@cabinet/paper/qr.ts'
import { z } from 'zod'
import { id } from '../rules/fields.ts'
import { choosePasswordForm, recoveryForm, setUpForm, signInForm, totpForm } from '../rules/forms.ts'
import { presets } from '../rules/presets/presets.ts'
import { choosePassword } from './choose-password.ts'
import { confirmTotp } from './confirm-totp.ts'
import { demoList, signInForDemo } from './demo-entrance.ts'
import { enrolTotp } from './enrol-totp.ts'
import { entranceState } from './entrance-state.ts'
import { halfSigned } from './half-signed.ts'
import { officeOf } from './office-now.ts'
import { openLink } from './open-link.ts'
import { emailOf } from './person-email.ts'
import { endSessionOfToken, raiseSession } from './sessions.ts'
import { passSecondFactor, signIn } from './sign-in.ts'
import { newTotpSecret, totpAddress } from './totp.ts'
import { useRecoveryCode } from './use-recovery-code.ts'

const token = z.string('form.required').min(16).max(200)
/** To put a new telephone in the place of the old one: a code of the old one, or a recovery code. */
const proof = z.object({ code: z.string().max(60).optional() })

/** Set-up, sign-in and everything before somebody is known. `demo` opens the list of people to sign in as. */
export function makeEntranceRouter({ demo }: { demo: boolean }) {
  return router({
    state: anyone.query(async ({ ctx }) => ({
      ...(await entranceState(ctx)),
      demo: demo ? await demoList(ctx.store.read) : null,
    })),

    presets: anyone.query(() => presets),

    setUp: anyone.input(setUpForm).mutation(async ({ ctx, input }) => {
      // Once in the life of an office: the tables of the world's holidays behind it take more memory than all the rest.
      const { firstVisit } = await import('./first-visit.ts')
      ctx.setSessionCookie(await firstVisit(ctx.store, input, ctx))
      return { next: 'enrol' as const }
    }),

    signIn: anyone.input(signInForm).mutation(async ({ ctx, input }) => {
      const { token, next } = await signIn(ctx.store, input, ctx)
      ctx.setSessionCookie(token)
      return { next }
    }),

    secondFactor: halfSigned.input(totpForm).mutation(async ({ ctx, input }) => {
      ctx.setSessionCookie(await passSecondFactor(ctx.store, ctx.session, { code: input.code, from: ctx }))
      return { next: 'done' as const }
    }),

    recoveryCode: halfSigned.input(recoveryForm).mutation(async ({ ctx, input }) => {
      const { code } = input
      const { token, left } = await ctx.change((change) => useRecoveryCode(change, { code, sessionId: ctx.session.id }))
      ctx.setSessionCookie(token)
      return { next: 'done' as const, left }
    }),

    beginTotp: halfSigned.input(proof).mutation(async ({ ctx, input }) => {
      const secret = newTotpSecret()
      await ctx.change((change) => enrolTotp(change, { secret, code: input.code }))
      const office = (await officeOf(ctx.store.read))?.name ?? ''
      const address = totpAddress(secret, { office, email: await emailOf(ctx.store.read, ctx.person.id) })
      return { secret, address, qr: await qrSvg(address) }
    }),

    confirmTotp: halfSigned.input(totpForm).mutation(async ({ ctx, input }) => {
      const { codes, token } = await ctx.change(async (change) => ({
        codes: await confirmTotp(change, input),
        token: await raiseSession(change.tx, ctx.session.id, change.now),
      }))
      ctx.setSessionCookie(token)
      return { recoveryCodes: codes }
    }),

    // Posted, not asked for: what is asked for stands in the address, and addresses end up in logs.
    openLink: anyone.input(z.object({ token })).mutation(async ({ ctx, input }) => {
      const { name, email, locale } = await openLink(ctx.store.read, input.token, ctx.store.clock())
      return { name, email, locale }
    }),

    choosePassword: anyone.input(choosePasswordForm).mutation(async ({ ctx, input }) => {
      await choosePassword(ctx.store, input)
      return {}
    }),

    signOut: anyone.mutation(async ({ ctx }) => {
      const { token, store } = ctx
      if (token) await store.upkeep((tx) => endSessionOfToken(tx, token, store.clock()))
      ctx.setSessionCookie(null)
      return {}
    }),

    demoSignIn: anyone.input(z.object({ key: id })).mutation(async ({ ctx, input }) => {
      ctx.setSessionCookie(await signInForDemo(ctx.store, input.key, { demo, ...ctx }))
      return { next: 'done' as const }
    }),
  })
}
