import type { Day } from '@cabinet/office/day.ts'
import { forgetKeptDay } from '@cabinet/ui/kept-day.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PhoneDay } from '../server/phone-day.ts'

export type PhoneAsked = { diaryId?: string; day?: Day }

/** The session is over: what this phone kept of the day goes with it. */
class SignedOut extends Error {}

/**
 * The day from the server, or from this phone's own copy when there is no network. Asked for by its own address, outside the
 * usual batches, because that address is what the service worker keeps.
 */
export function usePhoneDay(asked: PhoneAsked) {
  const query = useQuery({
    queryKey: ['phone-day', asked],
    queryFn: () => readDay(asked),
    // The service worker answers without a network too.
    networkMode: 'always',
    retry: 1,
    staleTime: 0,
    refetchInterval: 60_000,
    refetchOnReconnect: 'always',
    refetchOnWindowFocus: 'always',
  })
  useSignInWhenOver(query.error)
  useKeptCopy(query.refetch)
  return query
}

async function readDay(asked: PhoneAsked): Promise<PhoneDay> {
  const input = Object.keys(asked).length ? `?input=${encodeURIComponent(JSON.stringify(asked))}` : ''
  const answer = await fetch(`/trpc/agenda.phoneDay${input}`, { headers: { 'x-cabinet': '1' } })
  if (answer.status === 401) throw new SignedOut()
  if (!answer.ok) throw new Error(`The day was answered ${answer.status}.`)
  const { result } = (await answer.json()) as { result: { data: PhoneDay } }
  return result.data
}

function useSignInWhenOver(error: unknown): void {
  useEffect(() => {
    if (!(error instanceof SignedOut)) return
    const leave = async () => {
      await forgetKeptDay()
      window.location.replace(`/connexion?${new URLSearchParams({ retour: '/m' })}`)
    }
    void leave()
  }, [error])
}

/** Registers the keeper of this one page, and lets it see the day once it is there, so that the first visit is kept already. */
function useKeptCopy(readAgain: () => unknown): void {
  useEffect(() => {
    const workers = navigator.serviceWorker
    // Only over https, and not while the screens are being developed.
    if (!workers || import.meta.env.DEV) return
    const settled = () => void readAgain()
    workers.addEventListener('controllerchange', settled)
    workers.register('/m-sw.js', { scope: '/m' }).catch(() => undefined)
    return () => workers.removeEventListener('controllerchange', settled)
  }, [readAgain])
}
