import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formsOf, type LineDraft } from './assign-lines.ts'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'

type Decision = { page: LetterPage; lines: readonly LineDraft[] }

/**
 * Sends the lines of a decision and offers to take them back for ten seconds; `undone` then brings the screen back.
 * A refusal is thrown to the screen, which still holds the lines typed.
 */
export function useDecide() {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const takeBack = useTakeBack()
  const assign = useMutation(mail.assign.mutationOptions())
  return async ({ page, lines }: Decision, undone?: () => void) => {
    const { id: letterId, version } = page.letter
    await assign.mutateAsync({ letterId, version, lines: formsOf(lines) })
    const addressees = lines.map((line) => line.name).join(', ')
    sayDone({
      sentence: t('parapheur.decided.sent', { number: page.letter.number ?? '', addressees }),
      undo: () => takeBack(page, undone),
    })
    await refresh()
  }
}

/** Files a letter without reply; taking it back reopens it. */
export function useFileAway() {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const takeBack = useTakeBack()
  const close = useMutation(mail.close.mutationOptions())
  return async (page: LetterPage, reason: string, undone?: () => void) => {
    await close.mutateAsync({ letterId: page.letter.id, as: 'filed', reason })
    sayDone({
      sentence: t('parapheur.decided.filed', { number: page.letter.number ?? '' }),
      undo: () => takeBack(page, undone),
    })
    await refresh()
  }
}

/** Puts a letter back as it was before the decision: the lines just sent are recalled, a closing is reopened. */
function useTakeBack() {
  const t = useWords('mail')
  const say = useRefusalText()
  const mail = useMail()
  const queries = useQueryClient()
  const refresh = useRefreshMail()
  const recall = useMutation(mail.recall.mutationOptions())
  const reopen = useMutation(mail.reopen.mutationOptions())
  return async (before: LetterPage, undone?: () => void) => {
    const letterId = before.letter.id
    const number = before.letter.number ?? ''
    const known = new Set(before.lines.map((line) => line.id))
    try {
      const now = await queries.fetchQuery({ ...mail.letter.queryOptions({ letterId }), staleTime: 0 })
      if (now.letter.closedAt) await reopen.mutateAsync({ letterId, reason: t('parapheur.close.undone') })
      for (const line of now.lines)
        if (!known.has(line.id) && line.may.recall) await recall.mutateAsync({ lineId: line.id })
      sayDone({ sentence: t('parapheur.decided.undone', { number }), seconds: 4 })
      undone?.()
    } catch (error) {
      sayDone({ sentence: t('parapheur.decided.notUndone', { number, sentence: say(error).sentence }) })
    }
    await refresh()
  }
}
