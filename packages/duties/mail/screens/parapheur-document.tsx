import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LetterPage, useMail, useRefreshMail } from './client.ts'
import { viewed } from './papers.ts'
import { ParapheurActions } from './parapheur-actions.tsx'
import { ParapheurAsk } from './parapheur-ask.tsx'
import css from './parapheur-page.module.css'
import type { usePile } from './parapheur-pile.ts'
import { ParapheurReturn } from './parapheur-return.tsx'
import { SignDesk } from './sign-desk.tsx'

type Props = { page: LetterPage; pile: ReturnType<typeof usePile> }

/** One draft at a time, full height; beside it, as a second sheet, the letter it answers. */
export function ParapheurDocument({ page, pile }: Props) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const [act, setAct] = useState<'read' | 'sign' | 'return'>('read')
  const visa = useMutation(useMail().giveVisa.mutationOptions())
  const { letter, draft, may } = page
  const done = (sentence: string) => pile.dealt(letter.id, sentence)

  const giveVisa = () =>
    visa.mutate(
      { letterId: letter.id, version: draft?.version ?? 0 },
      {
        onSuccess: () => done(t('parapheur.folder.visaGiven', { subject: letter.subject })),
        // Most often a newer version: it is shown at once, under the sentence that says so.
        onError: () => void refresh(),
      },
    )

  if (act === 'sign') return <SignDesk page={page} onBack={() => setAct('read')} onSigned={done} />
  return (
    <div className={css.stack}>
      <ParapheurAsk page={page} />
      {visa.error && <Problem error={visa.error} />}
      <Sheets page={page} />
      <ParapheurActions
        may={may}
        isAlone={pile.rows.length < 2}
        busy={visa.isPending}
        onReturn={() => setAct('return')}
        onLater={() => pile.step(1)}
        onVisa={giveVisa}
        onSign={() => setAct('sign')}
      />
      {act === 'return' && <ParapheurReturn page={page} onClose={() => setAct('read')} onDone={done} />}
    </div>
  )
}

function Sheets({ page: { letter, draft } }: { page: LetterPage }) {
  const t = useWords('mail')
  const { repliesTo } = letter
  const answered = useQuery({
    ...useMail().letter.queryOptions({ letterId: repliesTo ?? '' }),
    enabled: repliesTo !== null,
    retry: false,
  })
  const url = `/prints/mail/draft?letterId=${letter.id}&version=${draft?.version}`
  const files = [{ url, type: 'pdf', name: t('parapheur.folder.letter') }]
  const { number } = answered.data?.letter ?? {}
  const other = viewed(answered.data?.papers ?? []).map((file) => ({ ...file, name: number ?? file.name }))
  return (
    <div className={css.sheets}>
      <DocumentViewer files={[...files, ...other]} label={letter.subject} />
    </div>
  )
}
