import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { AnswerFields, answers, type Decision, isUnready, sentDecision, undecided } from './engagement-answer.tsx'
import { EngagementConflicts } from './engagement-conflicts.tsx'
import { AnswerOf } from './engagement-state.tsx'
import { useKept } from './use-kept.ts'

type Props = { page: EngagementPage; onDone: () => void }

/** The decision on one invitation, and the next one comes. The reply can be opened from the toast. */
export function InvitationRail({ page, onDone }: Props) {
  const t = useWords('agenda')
  const go = useNavigate()
  const refresh = useRefreshAgenda()
  const { ref, engagement, may, reply, answeredByName } = page
  const [first] = useState(() => undecided(engagement.speech))
  const [value, change, forget] = useKept<Decision>(`answer.${ref}`, first)
  const [requestKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useMutation(
    useAgenda().answerInvitation.mutationOptions({
      onSuccess: ({ replyLetterId }) => {
        forget()
        sayDone({
          sentence: t(replyLetterId ? 'done.answeredWithReply' : 'done.answered', { title: engagement.title }),
        })
        if (engagement.answer === 'undecided') onDone()
      },
      onSettled: () => refresh(),
    }),
  )
  const cannot = !may.answer || isUnready(value) || isPending
  const send = () => !cannot && mutate({ ref, version: engagement.version, requestKey, ...sentDecision(value) })
  useKeys([
    ...answers.map((answer, index) => ({
      key: String(index + 1),
      label: t(`answer.${answer}`),
      run: () => change({ ...value, answer }),
      disabled: !may.answer,
    })),
    { key: 'mod+enter', label: t('invitation.send'), run: send, disabled: cannot },
  ])
  const footer = (
    <>
      {may.answer && (
        <Button disabled={cannot} loading={isPending} onClick={send} rightSection={<KeyHint keys="mod+enter" />}>
          {t('invitation.send')}
        </Button>
      )}
      <Button variant="default" onClick={() => void go(`/agenda/rendez-vous/${ref}`)}>
        {t('engagement.open')}
      </Button>
    </>
  )
  return (
    <Rail title={t('invitation.decision')} footer={footer}>
      {engagement.answer !== 'undecided' && (
        <p className="small muted">
          <AnswerOf answer={engagement.answer} />{' '}
          {[answeredByName, engagement.answerReason].filter(Boolean).join(' : ')}
        </p>
      )}
      {reply && (
        <p className="small">
          <Link to={`/courrier/${reply.id}`}>{t('invitation.seeReply')}</Link>
        </p>
      )}
      {may.answer ? (
        <AnswerFields value={value} onChange={change} problem={error} />
      ) : (
        <p className="muted">{t('invitation.notYours')}</p>
      )}
      <div className={css.form}>
        <EngagementConflicts page={page} />
      </div>
    </Rail>
  )
}
