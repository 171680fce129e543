import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpenLine } from '../rules/assignment.ts'
import { useLabels } from './choices.ts'
import { type LetterLine as Line, useMail, useRefreshMail } from './client.ts'
import { LetterDue, LineStateBadge } from './letter-badges.tsx'
import { LetterHandOn } from './letter-hand-on.tsx'
import { LetterLineWords } from './letter-line-words.tsx'
import css from './letter-page.module.css'

type Asking = 'finish' | 'return' | 'hand-on' | null

/** One line of a decision: who owes what by when, and what this person may do about it now. */
export function LetterLine({ line, isReserved }: { line: Line; isReserved: boolean }) {
  const t = useWords('mail')
  const { instructionLabel } = useLabels()
  const [asking, setAsking] = useState<Asking>(null)
  const { name, state, dueOn, copy, withOriginal, note, outcome, assignedByName, may } = line
  const acts = useLineActs(line)
  const close = () => setAsking(null)
  return (
    <Card title={<bdi>{name}</bdi>} aside={<LetterDue dueOn={dueOn} done={!isOpenLine(state)} />} dashed={copy}>
      <div className={css.line}>
        <div className={css.lineTop}>
          <span>{instructionLabel(line.instruction)}</span>
          <LineStateBadge state={state} />
          {copy && <StateBadge>{t('letter.copyTo')}</StateBadge>}
          {withOriginal && <StateBadge>{t('letter.withOriginal')}</StateBadge>}
        </div>
        {note && (
          <div className={css.note} dir="auto">
            {t('entry.quoted', { subject: note })}
          </div>
        )}
        {outcome && (
          <div className={css.note} dir="auto">
            {t(state === 'returned' ? 'letter.returnedBecause' : 'letter.outcomeWas', { outcome })}
          </div>
        )}
        <div className="faint small">{t('letter.by', { name: assignedByName })}</div>
        {acts.problem ? <Problem error={acts.problem} /> : null}
        {asking === null && (
          <div className={css.acts}>
            {may.acknowledge && (
              <Button size="compact-sm" loading={acts.isBusy} onClick={acts.acknowledge}>
                {t('letter.acknowledge')}
              </Button>
            )}
            {may.start && (
              <Button size="compact-sm" variant="default" loading={acts.isBusy} onClick={acts.start}>
                {t('letter.start')}
              </Button>
            )}
            {may.finish && (
              <Button size="compact-sm" variant="default" onClick={() => setAsking('finish')}>
                {t('letter.finish')}
              </Button>
            )}
            {may.handOn && (
              <Button size="compact-sm" variant="default" onClick={() => setAsking('hand-on')}>
                {t('letter.handOn')}
              </Button>
            )}
            {may.return && (
              <Button size="compact-sm" variant="default" onClick={() => setAsking('return')}>
                {t('letter.return')}
              </Button>
            )}
            {may.recall && (
              <Button size="compact-sm" variant="default" loading={acts.isBusy} onClick={acts.recall}>
                {t('letter.recall')}
              </Button>
            )}
          </div>
        )}
        {(asking === 'finish' || asking === 'return') && <LetterLineWords line={line} act={asking} onClose={close} />}
        {asking === 'hand-on' && <LetterHandOn line={line} isReserved={isReserved} onClose={close} />}
      </div>
    </Card>
  )
}

/** The acts that need no words: one press each. */
function useLineActs({ id: lineId, name }: Line) {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const said = (sentence: string) => ({
    onSuccess: () => sayDone({ sentence }),
    // Refused, somebody else moved the line meanwhile: the page shows how it stands now.
    onSettled: () => refresh(),
  })
  const acknowledge = useMutation(mail.acknowledge.mutationOptions(said(t('letter.acknowledged'))))
  const start = useMutation(mail.start.mutationOptions(said(t('letter.started'))))
  const recall = useMutation(mail.recall.mutationOptions(said(t('letter.recalled', { name }))))
  return {
    acknowledge: () => acknowledge.mutate({ lineId }),
    start: () => start.mutate({ lineId }),
    recall: () => recall.mutate({ lineId }),
    isBusy: acknowledge.isPending || start.isPending || recall.isPending,
    problem: acknowledge.error ?? start.error ?? recall.error,
  }
}
