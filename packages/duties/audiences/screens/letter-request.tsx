import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { AudienceStateBadge } from './audience-badges.tsx'
import { useAudiences, useRefreshAudiences } from './client.ts'
import css from './decision.module.css'

type Letter = { id: string; register: string; type: string; voidedAt: unknown }

/** Beside a letter that asks for an audience: the request it led to, or one press that registers it. */
export function LetterRequest({ letter }: { letter: Letter }) {
  const t = useWords('audiences')
  const may = useMay()
  const go = useNavigate()
  const audiences = useAudiences()
  const refresh = useRefreshAudiences()
  const { id: letterId } = letter
  const isIncoming = letter.register === 'incoming' && !letter.voidedAt
  const concerned = may('audiences.read') || may('audiences.follow')
  const { data } = useQuery(audiences.ofLetter.queryOptions({ letterId }, { enabled: isIncoming && concerned }))
  const register = useMutation(
    audiences.registerFromLetter.mutationOptions({
      onSuccess: ({ id, number }) => {
        sayDone({ sentence: t('entry.registered', { number }) })
        void go(`/audiences/${id}`)
      },
      onSettled: () => refresh(),
    }),
  )
  if (data)
    return (
      <Card
        title={<Link to={`/audiences/${data.id}`}>{t('fromLetter.request', { number: data.number })}</Link>}
        aside={<AudienceStateBadge state={data.state} />}
      />
    )
  if (data === undefined || letter.type !== 'audience' || !may('audiences.register')) return null
  return (
    <Card title={t('fromLetter.title')} dashed>
      <div className={css.form}>
        <p className="small muted">{t('fromLetter.text')}</p>
        {register.error && <Problem error={register.error} />}
        <div className={css.acts}>
          <Button
            size="compact-sm"
            loading={register.isPending}
            onClick={() => register.mutate({ letterId, motive: null })}
          >
            {t('fromLetter.register')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
