import { actsOf, allow, type Permissions } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import type { Desk } from './desk.ts'

export type Meta = {
  /** The act asked for, `anyone` before sign-in or `signed-in` for one's own affairs. Deny by default: none, no procedure. */
  act: string
}

const t = initTRPC
  .context<Desk>()
  .meta<Meta>()
  .create({
    defaultMeta: { act: 'undeclared' },
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message:
        error.cause instanceof Refusal ? error.cause.code : shape.code === -32600 ? 'bad-request' : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        reference: ctx?.reference,
        refusal: error.cause instanceof Refusal ? { code: error.cause.code, details: error.cause.details } : undefined,
        fields: fieldsOf(error.cause),
      },
    }),
  })

export const router = t.router
export const mergeRouters = t.mergeRouters

const httpCodes: Record<string, 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHORIZED' | 'TOO_MANY_REQUESTS'> = {
  'office.not-found': 'NOT_FOUND',
  'office.not-your-post': 'FORBIDDEN',
  'people.sign-in-first': 'UNAUTHORIZED',
  'people.too-many-tries': 'TOO_MANY_REQUESTS',
}

/** A refusal is an answer, not an accident: it travels to the screen with its code and details. */
const refusalsAreAnswers = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof Refusal) {
    const { cause } = result.error
    throw new TRPCError({ code: httpCodes[cause.code] ?? 'CONFLICT', message: cause.code, cause })
  }
  return result
})

/** Before anyone is known: the sign-in and set-up pages. */
export const anyone = t.procedure.meta({ act: 'anyone' }).use(refusalsAreAnswers)

/** Whoever is fully signed in, for their own affairs and for directories everybody may read. */
export const signedIn = t.procedure
  .meta({ act: 'signed-in' })
  .use(refusalsAreAnswers)
  .use(({ ctx, next }) => {
    const person = ctx.person ?? refuseToStrangers()
    return next({ ctx: { person, ...hands(ctx.store, person) } })
  })

/** `const officer = officerOf(mailPermissions)`, then `officer('mail.register')` is a procedure only some roles may call. */
export function officerOf<Act extends string>(permissions: Permissions<Act>) {
  return (act: Act) =>
    t.procedure
      .meta({ act })
      .use(refusalsAreAnswers)
      .use(({ ctx, next }) => {
        const person = ctx.person ?? refuseToStrangers()
        const { inPlaceOf } = allow(permissions, person, act)
        return next({ ctx: { person, acts: actsOf(permissions, person), ...hands(ctx.store, person, inPlaceOf) } })
      })
}

function hands(store: Store, person: Person, inPlaceOf: Person['standsInFor'][number]['absent'] | null = null) {
  return {
    read: store.read,
    change: <T>(work: (change: Change) => Promise<T>) => store.change(person, work, inPlaceOf),
  }
}

function refuseToStrangers(): never {
  throw new Refusal('people.sign-in-first')
}

/** Which fields of the form were wrong, so that the screen can show it beside them. */
function fieldsOf(cause: unknown): Record<string, string> | undefined {
  if (!(cause instanceof Error) || (cause.name !== '$ZodError' && cause.name !== 'ZodError')) return
  const { issues } = cause as unknown as { issues: { path: PropertyKey[]; message: string }[] }
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message]))
}
