import { useState } from 'react'
import type { z } from 'zod'

/** The same rules as the server's, asked before anything is sent: the form as it will be sent, or what is wrong by field. */
export function useWrong<Form extends z.ZodType>(form: Form) {
  const [wrong, setWrong] = useState<Partial<Record<string, string>>>({})
  const check = (typed: unknown): z.output<Form> | null => {
    const checked = form.safeParse(typed)
    setWrong(Object.fromEntries((checked.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])))
    return checked.data ?? null
  }
  return { wrong, check }
}
