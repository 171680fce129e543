import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type EngagementPage, useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { AnswerNow, sentDecision, undecided } from './engagement-answer.tsx'
import { AnswerOf } from './engagement-state.tsx'

/** How the invitation was answered, or the answer itself. */
export function EngagementInvitation({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const { ref, engagement, may, answeredByName } = page
  const isOpen = engagement.answer === 'undecided'
  const [isAnswering, setIsAnswering] = useState(false)
  const [value, change] = useState(() => undecided(engagement.speech))
  const [requestKey] = useState(() => crypto.randomUUID())
  const answer = useMutation(
    useAgenda().answerInvitation.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('done.answered', { title: engagement.title }) })
        setIsAnswering(false)
      },
      onSettled: () => refresh(),
    }),
  )
  if (engagement.answer === null) return null
  return (
    <section className={css.part}>
      <h3>
        {t('invitation.title')} <AnswerOf answer={engagement.answer} />
      </h3>
      {!isOpen && (
        <p className="small muted" dir="auto">
          {[answeredByName, engagement.answerReason].filter(Boolean).join(' : ')}
        </p>
      )}
      {may.answer && !isAnswering && (
        <div className={css.acts}>
          <Button size="compact-sm" variant={isOpen ? 'filled' : 'default'} onClick={() => setIsAnswering(true)}>
            {t(isOpen ? 'invitation.answer' : 'invitation.answerAgain')}
          </Button>
        </div>
      )}
      {isAnswering && (
        <AnswerNow
          value={value}
          onChange={change}
          problem={answer.error}
          isSending={answer.isPending}
          onSend={() => answer.mutate({ ref, version: engagement.version, requestKey, ...sentDecision(value) })}
          onClose={() => setIsAnswering(false)}
        />
      )}
    </section>
  )
}
