import { signInAgain } from '@cabinet/ui/session.ts'
import { QueryClient } from '@tanstack/react-query'
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
  type TRPCLink,
} from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'

/** What the sign-in dialog itself sends must not wait for the sign-in. */
const entrance = new Set(['people.signIn', 'people.secondFactor', 'people.recoveryCode', 'people.signOut'])

let signedInOnce = false

/** From the first answer to a signed-in person on, a lost session is asked for in place instead of leaving the page. */
export function noteSignedIn(signedIn: boolean): void {
  signedInOnce = signedIn
}

function isSignedOut(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data?.code === 'UNAUTHORIZED'
}

/** The session ended while somebody was working: the request waits for the password and is then sent again, so nothing typed is lost. */
const waitForSignIn: TRPCLink<AnyTRPCRouter> = () => {
  return ({ op, next }) =>
    observable((observer) => {
      let running = send()
      function send() {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (!signedInOnce || entrance.has(op.path) || !isSignedOut(error)) return observer.error(error)
            void signInAgain().then((signedIn) => {
              if (signedIn) running = send()
              else observer.error(error)
            })
          },
        })
      }
      return () => running.unsubscribe()
    })
}

export const trpcClient = createTRPCClient<AnyTRPCRouter>({
  links: [
    waitForSignIn,
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      // The header proves that the request comes from our own page: other sites cannot send it.
      false: httpBatchLink({ url: '/trpc', maxItems: 10, maxURLLength: 2000, headers: { 'x-cabinet': '1' } }),
    }),
  ],
})

/** A refusal will be the same a second later; only a lost network or an accident is worth asking again. */
function worthAsking(failures: number, error: unknown): boolean {
  const answered = error instanceof TRPCClientError && error.data?.code !== undefined
  return failures < 2 && !(answered && error.data.code !== 'INTERNAL_SERVER_ERROR')
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, gcTime: 10 * 60_000, retry: worthAsking, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})
