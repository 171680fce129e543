import type { AnyTRPCRouter } from '@trpc/server'
import { createTRPCContext, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'

const context = createTRPCContext<AnyTRPCRouter>()

export const TRPCProvider = context.TRPCProvider

/** A duty sees its own procedures and nothing else, at run time and in the type checker. */
export function dutyClient<Router extends AnyTRPCRouter>(duty: string) {
  return (): TRPCOptionsProxy<Router> => {
    const everyDuty = context.useTRPC() as unknown as Record<string, TRPCOptionsProxy<Router>>
    const own = everyDuty[duty]
    if (!own) throw new Error(`No duty called ${duty} answers.`)
    return own
  }
}
