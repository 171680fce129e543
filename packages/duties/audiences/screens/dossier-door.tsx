import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { useAudiences } from './client.ts'
import { useAct } from './use-act.ts'

/** From here the door opens and closes; afterwards comes the minute in which the outcome is written. */
export function DossierDoor({ audienceId }: { audienceId: string }) {
  const t = useWords('audiences')
  const go = useNavigate()
  const mayAct = useMay()
  const audiences = useAudiences()
  const page = useQuery(audiences.audience.queryOptions({ audienceId }))
  const { act, error, isSending } = useAct()
  const start = useMutation(audiences.start.mutationOptions())
  const end = useMutation(audiences.end.mutationOptions())
  const { audience, may } = page.data ?? {}
  const report = `/audiences/${audienceId}/compte-rendu`
  // Whoever receives may open the door too.
  const mayOpen = Boolean(may?.receive) || mayAct('audiences.report')
  const isInside = audience?.state === 'in-progress'
  const finish = () =>
    void act(() => end.mutateAsync({ audienceId }), {
      sentence: t('reception.ended', { visitor: audience?.visitor ?? '' }),
      onDone: () => void go(report),
    })
  const begin = () =>
    void act(() => start.mutateAsync({ audienceId }), {
      sentence: t('reception.started', { visitor: audience?.visitor ?? '' }),
    })
  useKeys([{ key: 'r', label: t('outcome.write'), run: () => void go(report), disabled: !may?.report }])
  return (
    <>
      {Boolean(error) && <Problem error={error} />}
      {audience?.state === 'arrived' && mayOpen && (
        <Button size="md" loading={isSending} onClick={begin}>
          {t('reception.start')}
        </Button>
      )}
      {isInside && mayOpen && (
        <Button size="md" loading={isSending} onClick={finish}>
          {t('reception.end')}
        </Button>
      )}
      {may?.report && (
        <Button component={Link} to={report} size="md">
          {t('outcome.write')}
        </Button>
      )}
      <Link to={`/audiences/${audienceId}`}>{t('dossier.all')}</Link>
    </>
  )
}
