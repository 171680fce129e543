import { spokenKey } from '@cabinet/words/words.ts'
import type { i18n } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

export type Said = {
  /** The sentence for the person. Never empty, never a bare “an error occurred”. */
  sentence: string
  /** Ties an unforeseen error to its line in the server's log. */
  reference?: string
  /** The refusal's code, when the server said no with a reason. */
  code?: string
  /** Wrong fields of the form, by name. */
  fields?: Record<string, string>
}

type Data = {
  code?: string
  reference?: string
  refusal?: { code: string; details?: Record<string, unknown> }
  fields?: Record<string, string>
}

/** What the server put beside the error, whether it came through tRPC (`data`) or an upload (the error itself). */
function dataOf(error: unknown): Data {
  if (typeof error !== 'object' || error === null) return {}
  const { data, refusal } = error as { data?: unknown; refusal?: Data['refusal'] }
  if (typeof data === 'object' && data !== null) return data as Data
  return refusal ? { refusal } : {}
}

const plainAnswers: Record<string, string> = {
  UNAUTHORIZED: 'ui:problem.signedOut',
  NOT_FOUND: 'ui:problem.notFound',
  FORBIDDEN: 'ui:problem.notFound',
  TOO_MANY_REQUESTS: 'ui:problem.tooMany',
  BAD_REQUEST: 'ui:problem.badForm',
  PAYLOAD_TOO_LARGE: 'ui:problem.tooLarge',
}

/** The sentence for an error: the refusal in the reader's language, the network lost, or an accident with its reference. */
export function refusalText(error: unknown, instance: i18n): Said {
  const { code, reference, refusal, fields } = dataOf(error)
  const say = instance.t as (key: string) => string
  const known = { ...(reference && { reference }), ...(fields && { fields }) }
  if (refusal) {
    const sentence = spokenKey(instance, `refusal.${refusal.code}`, refusal.details)
    return { ...known, sentence: sentence ?? say('ui:problem.refused'), code: refusal.code }
  }
  const plain = code && plainAnswers[code]
  if (plain) return { ...known, sentence: say(plain) }
  if (!code && isNetworkLoss(error)) return { sentence: say('ui:problem.network') }
  return { ...known, sentence: say('ui:problem.unforeseen') }
}

/** `fetch` rejects with a TypeError when no answer came at all; tRPC wraps it as the cause. */
export function isNetworkLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) return true
  return error.cause !== undefined && isNetworkLoss(error.cause)
}

/** `const say = useRefusalText()`, then `say(error).sentence`. */
export function useRefusalText(): (error: unknown) => Said {
  const { i18n } = useTranslation()
  return useCallback((error: unknown) => refusalText(error, i18n), [i18n])
}
