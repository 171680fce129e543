import { dayOf } from '@cabinet/office/day.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { uploadFile } from '@cabinet/ui/upload.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CommitmentAnswer } from './board-row.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './commitment-page.module.css'

/** What shows that it is done: the lead's words and papers, for somebody else to look at. */
export function CommitmentProof({ one }: { one: CommitmentAnswer }) {
  const t = useWords('directives')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const directives = useDirectives()
  const refresh = useRefreshDirectives()
  const attach = useMutation(directives.commitmentAttach.mutationOptions({ onSuccess: refresh }))
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      const arrived = await Promise.all(files.map((file) => uploadFile(file)))
      await attach.mutateAsync({ commitmentId: one.id, uploads: arrived.map((file) => file.id) })
    },
  })
  return (
    <section aria-labelledby="proof">
      <div className={css.head}>
        <h2 id="proof">{t('board.page.proof')}</h2>
        {one.may.attach && (
          <FileButton multiple onChange={(files) => files.length > 0 && send.mutate(files)}>
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" loading={send.isPending}>
                {t('board.page.addPapers')}
              </Button>
            )}
          </FileButton>
        )}
      </div>
      {send.error && <Problem error={send.error} inset />}
      {one.proof && (
        <p className="reading" dir="auto">
          {one.proof}
        </p>
      )}
      {!one.proof && one.papers.length === 0 && <p className="muted">{t('board.page.noProof')}</p>}
      <ul className={css.plain}>
        {one.papers.map((paper) => (
          <li key={paper.id} className={css.line}>
            <a href={`/papers/${paper.id}`} target="_blank" rel="noopener" dir="auto">
              {paper.name}
            </a>
            <span className="small muted">{sayLongDay(dayOf(new Date(paper.addedAt), timeZone), locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
