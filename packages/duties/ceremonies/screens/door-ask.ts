import type { CeremoniesAnswers } from './client.ts'

/** Nobody answers: no network, or one that does not reach us. */
export class OutOfReach extends Error {}
/** The session is over: what waits is sent after signing in again. */
export class SignedOut extends Error {}
/** The office answered no; the code of the refusal says why. */
export class DoorRefused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const patience = 10_000

/** Asked outside the usual batches: a door must know at once whether anybody answers, and go on if not. */
export function askDoor<Name extends 'doorSnapshot' | 'doorMine'>(
  name: Name,
  input: object,
): Promise<CeremoniesAnswers[Name]> {
  const query = new URLSearchParams({ input: JSON.stringify(input) })
  return answerTo(`/trpc/ceremonies.${name}?${query}`, {})
}

export function tellDoor<Name extends 'doorOpen' | 'doorSend' | 'doorHeard'>(
  name: Name,
  form: object,
): Promise<CeremoniesAnswers[Name]> {
  const headers = { 'content-type': 'application/json' }
  return answerTo(`/trpc/ceremonies.${name}`, { method: 'POST', headers, body: JSON.stringify(form) })
}

async function answerTo<Answer>(address: string, request: RequestInit & { headers?: object }): Promise<Answer> {
  const headers = { ...request.headers, 'x-cabinet': '1' }
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(address, { ...request, headers, signal }).catch(() => {
    throw new OutOfReach()
  })
  if (answer.status === 401) throw new SignedOut()
  if (answer.status >= 500) throw new OutOfReach()
  const said = (await answer.json().catch(() => ({}))) as {
    result?: { data: Answer }
    error?: { data?: { refusal?: { code: string } } }
  }
  if (!answer.ok) throw new DoorRefused(said.error?.data?.refusal?.code ?? 'office.bad-request')
  return said.result?.data as Answer
}
