import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAgenda, useRefreshAgenda } from './client.ts'
import css from './engagement.module.css'
import { AnswerOf, StateOf } from './engagement-state.tsx'
import { useTimeWords } from './time-words.ts'

/** Beside a letter: the engagement it led to, or one press that proposes it. */
export function LetterEngagement({ letter }: { letter: { id: string; register: string } }) {
  const t = useWords('agenda')
  const { whole } = useTimeWords()
  const may = useMay()
  const agenda = useAgenda()
  const refresh = useRefreshAgenda()
  const [requestKey] = useState(() => crypto.randomUUID())
  const isRead = may('agenda.read') && letter.register === 'incoming'
  const { data } = useQuery({ ...agenda.ofLetter.queryOptions({ letterId: letter.id }), enabled: isRead })
  const propose = useMutation(
    agenda.proposeFromLetter.mutationOptions({
      onSuccess: () => sayDone({ sentence: t('done.proposed') }),
      onSettled: () => refresh(),
    }),
  )
  if (!data) return null
  const mayPropose = data.engagements.length === 0 && data.asksForOne && may('agenda.keep')
  if (data.engagements.length === 0 && !mayPropose) return null
  return (
    <>
      {data.engagements.map((one) => (
        <Card
          key={one.ref}
          title={<Link to={`/agenda/rendez-vous/${one.ref}`}>{one.title}</Link>}
          aside={<StateOf state={one.state} />}
          dashed={one.state === 'asked' || one.state === 'option'}
        >
          <div className={css.head}>
            <span className="num small">{whole(one)}</span>
            <span className={css.badges}>
              <AnswerOf answer={one.answer} />
              <span className="small muted">{one.diaries.map((diary) => diary.name).join(', ')}</span>
            </span>
          </div>
        </Card>
      ))}
      {mayPropose && (
        <Card title={t('letter.asks')} dashed>
          <div className={css.form}>
            <p className="small muted">{t('letter.asksText')}</p>
            {propose.error && <Problem error={propose.error} />}
            <div className={css.acts}>
              <Button
                size="compact-sm"
                loading={propose.isPending}
                onClick={() => propose.mutate({ letterId: letter.id, requestKey })}
              >
                {t('letter.propose')}
              </Button>
            </div>
          </div>
        </Card>
      )}
    </>
  )
}
