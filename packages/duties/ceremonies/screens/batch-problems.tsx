import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { sayMailProblem } from './guest-words.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

type Failed = CeremoniesAnswers['mailingsFailed'][number]

/** E-mails that did not leave, each with its address to put right and send again; nobody is forgotten in silence. */
export function BatchProblems({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const failed = useQuery(useCeremonies().mailingsFailed.queryOptions({ ceremonyId }))
  if (!failed.data?.length) return null
  return (
    <section className={`${css.panel} ${css.warn}`} aria-labelledby="batch-problems">
      <h3 id="batch-problems">{t('batch.problems')}</h3>
      <ul className={css.cases}>
        {failed.data.map((one) => (
          <FailedLine key={one.id} failed={one} />
        ))}
      </ul>
    </section>
  )
}

function FailedLine({ failed }: { failed: Failed }) {
  const t = useWords('ceremonies')
  const again = useMutation(useCeremonies().mailingAgain.mutationOptions())
  const { act, error, isSending } = useAct()
  const [email, setEmail] = useState(failed.email)
  const { name } = failed
  return (
    <li>
      <b dir="auto">{name}</b>
      <span className="small" dir="auto">
        {sayMailProblem(t, failed.problem)}
      </span>
      {error !== null && <Problem error={error} />}
      <div className={css.acts}>
        <TextInput
          type="email"
          aria-label={t('batch.address', { name })}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          maxLength={254}
        />
        <Button
          variant="default"
          loading={isSending}
          disabled={email === ''}
          onClick={() =>
            void act(() => again.mutateAsync({ mailingId: failed.id, email }), {
              sentence: t('batch.sentAgain', { name }),
            })
          }
        >
          {t('batch.sendAgain')}
        </Button>
      </div>
    </li>
  )
}
