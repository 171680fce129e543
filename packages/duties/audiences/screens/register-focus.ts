import { useCallback, useEffect } from 'react'
import type { Wrong } from './register-request.ts'

const inReadingOrder = [
  'receivedOn',
  'asker',
  'visitor',
  'phone',
  'email',
  'partySize',
  'companions',
  'motive',
  'subject',
  'details',
  'wishes',
  'urgencyReason',
]

const fieldNamed = (name: string) =>
  document.querySelector<HTMLElement>(`form [name="${name}"], [data-field="${name}"] input`)

/** After a refusal the hand is at the first field to correct. */
export function useFocusWrong(wrong: Wrong): void {
  useEffect(() => {
    const first = inReadingOrder.find((name) => wrong[name])
    if (first) fieldNamed(first)?.focus()
  }, [wrong])
}

/** After a request is registered the hand is at the first field of the next one. */
export function useFocusFirst(): () => void {
  return useCallback(() => requestAnimationFrame(() => fieldNamed('asker')?.focus()), [])
}
