import { dutyClient } from '@cabinet/api/duty-client.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { MailRouter } from '../server/router.ts'

/** The procedures of the mail, as its screens call them. */
export const useMail = dutyClient<MailRouter>('mail')

type Answers = inferRouterOutputs<MailRouter>

export type LetterPage = Answers['letter']
export type LetterLine = LetterPage['lines'][number]
export type LetterRow = Answers['find']['rows'][number]
export type ListRow = Answers['list']['rows'][number]
export type MailSettings = Answers['settings']
export type RegisterLine = Answers['register']['lines'][number]

/** After an act every list, count and page of the mail asks again. */
export function useRefreshMail(): () => Promise<void> {
  const mail = useMail()
  const queries = useQueryClient()
  return () => queries.invalidateQueries(mail.pathFilter())
}
