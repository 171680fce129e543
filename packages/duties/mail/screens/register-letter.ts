import type { Day } from '@cabinet/office/day.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { letterForm } from '../rules/forms.ts'
import { useMail, useRefreshMail } from './client.ts'
import { currentDraft, nextDraft, type RegisterDraft } from './register-draft.ts'
import { forgetPapers, papersArrived } from './register-papers.ts'

export type WrongField = 'sender' | 'subject' | 'type' | 'receivedOn' | 'writtenOn' | 'dueOn' | 'named'
type Why = WrongField | 'tooLong' | 'future'
export type Wrong = Partial<Record<string, Why>>

/** The draft as the form the server takes; the uploads are added when they have arrived. */
export function formOf(draft: RegisterDraft, today: Day, uploads: readonly string[] = []) {
  const { sender, receivedOn, named, follows, papers: _papers, notAlike: _notAlike, ...typed } = draft
  return {
    ...typed,
    sender: sender?.id ? { contactId: sender.id } : { name: sender?.name ?? '', kind: sender?.kind },
    receivedOn: receivedOn === 'today' ? today : receivedOn,
    named: draft.confidentiality === 'reserved' ? named.map((one) => one.id) : [],
    followsId: follows?.id ?? null,
    uploads,
  }
}

/** What the clerk has to correct before it can be sent, by field; the same rules as the server's. */
export function wrongFields(draft: RegisterDraft, today: Day): Wrong {
  const wrong: Wrong = {}
  const checked = letterForm.safeParse(formOf(draft, today))
  for (const { path, code } of checked.error?.issues ?? []) {
    const field = String(path[0])
    wrong[field] ??= code === 'too_big' ? 'tooLong' : (field as WrongField)
  }
  if (draft.receivedOn !== 'today' && draft.receivedOn !== null && draft.receivedOn > today) wrong.receivedOn = 'future'
  if (draft.confidentiality === 'reserved' && draft.named.length === 0) wrong.named = 'named'
  return wrong
}

/** Registers the letter on the screen once its files have arrived, then lays out an empty form for the next one. */
export function useRegisterLetter(today: Day) {
  const refresh = useRefreshMail()
  const send = useMutation(useMail().registerLetter.mutationOptions())
  return useMutation({
    mutationFn: async () => {
      const uploads = await papersArrived()
      return send.mutateAsync(letterForm.parse(formOf(currentDraft(), today, uploads)))
    },
    onSuccess: () => {
      forgetPapers(currentDraft().papers)
      nextDraft()
      void refresh()
    },
  })
}

/** The number given last in the register of the year. */
export function useLastNumber(year: number): string | undefined {
  const mail = useMail()
  const { data } = useQuery(mail.register.queryOptions({ register: 'incoming', year, limit: 1 }))
  return data?.lines[0]?.number
}
