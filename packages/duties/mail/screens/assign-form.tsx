import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDecide } from './assign-decide.ts'
import { AssignDecision } from './assign-decision.tsx'
import { useLineDrafts } from './assign-line-drafts.ts'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'

type Props = { letterId: string; version: number; onDone?: () => void }

/** The decision on one letter, wherever it is shown. `version` is the one the reader has in front of them. */
export function AssignForm({ letterId, version, onDone }: Props) {
  const letter = useQuery(useMail().letter.queryOptions({ letterId }))
  return (
    <QueryView query={letter} shape="form">
      {(page) => <Decision page={{ ...page, letter: { ...page.letter, version } }} {...(onDone && { onDone })} />}
    </QueryView>
  )
}

function Decision({ page, onDone }: { page: LetterPage; onDone?: () => void }) {
  const t = useWords('mail')
  const { linesOf, setLinesOf } = useLineDrafts()
  const { id } = page.letter
  const lines = linesOf(id)
  const [problem, setProblem] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  const decide = useDecide()
  const refresh = useRefreshMail()
  const cannot = lines.length === 0 || sending || !page.may.assign

  /** Refused or lost on the way, the lines stay; a letter changed meanwhile is read again. */
  const assign = async () => {
    setSending(true)
    setProblem(null)
    try {
      await decide({ page, lines: linesOf(id) })
      setLinesOf(id, () => [])
      onDone?.()
    } catch (error) {
      setProblem(error)
      await refresh()
    } finally {
      setSending(false)
    }
  }
  useKeys([{ key: 'mod+enter', label: t('parapheur.assign.sendOne'), disabled: cannot, run: () => void assign() }])

  const footer = (
    <Button
      disabled={cannot}
      loading={sending}
      onClick={() => void assign()}
      rightSection={<KeyHint keys="mod+enter" />}
    >
      {t('parapheur.assign.sendOne')}
    </Button>
  )
  return (
    <Rail title={t('parapheur.assign.decision')} aside={t('parapheur.assign.behalf')} footer={footer}>
      {problem !== null && <Problem error={problem} />}
      <AssignDecision page={page} lines={lines} onLines={(update) => setLinesOf(id, update)} />
    </Rail>
  )
}
