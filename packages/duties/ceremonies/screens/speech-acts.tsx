import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import css from './speech.module.css'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechDeliver } from './speech-deliver.tsx'
import { SpeechReason } from './speech-reason.tsx'
import { SpeechRound } from './speech-round.tsx'

type Props = { page: SpeechAnswer; save: () => Promise<number | null> }
type Open = 'round' | 'return' | 'reopen' | 'drop' | 'deliver' | null

/** What may be done with the speech now, the next step first. */
export function SpeechActs({ page, save }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const go = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const { speech, may } = page
  const read = { speechId: speech.id, version: speech.version }
  const done = (sentence: string) => ({
    onSuccess: async () => {
      sayDone({ sentence })
      setOpen(null)
      await refresh()
    },
  })
  const visa = useMutation(ceremonies.speechVisa.mutationOptions(done(t('speech.act.visaGiven'))))
  const approve = useMutation(ceremonies.speechApprove.mutationOptions(done(t('speech.act.approved'))))
  const giveBack = useMutation(ceremonies.speechReturn.mutationOptions(done(t('speech.act.returned'))))
  const reopen = useMutation(ceremonies.speechReopen.mutationOptions(done(t('speech.act.reopened'))))
  const drop = useMutation(ceremonies.speechDrop.mutationOptions(done(t('speech.act.dropped'))))
  const takeUp = useMutation(ceremonies.speechTakeUp.mutationOptions())
  const again = () =>
    takeUp.mutate(
      { speechId: speech.id, requestKey: crypto.randomUUID() },
      {
        onSuccess: async ({ id }) => {
          sayDone({ sentence: t('speech.act.takenUp') })
          await refresh()
          void go(`/discours/${id}`)
        },
      },
    )
  const asks = { return: giveBack, reopen, drop }
  const problem = visa.error ?? approve.error ?? takeUp.error
  return (
    <>
      <div className={css.acts}>
        {may.visa && (
          <Button loading={visa.isPending} onClick={() => visa.mutate(read)}>
            {t('speech.act.visa')}
          </Button>
        )}
        {may.approve && (
          <Button loading={approve.isPending} onClick={() => approve.mutate(read)}>
            {t('speech.act.approve')}
          </Button>
        )}
        {may.send && <Button onClick={() => setOpen('round')}>{t('speech.act.send')}</Button>}
        {may.deliver && (
          <Button variant={speech.state === 'approved' ? 'filled' : 'default'} onClick={() => setOpen('deliver')}>
            {t(speech.state === 'approved' ? 'speech.act.deliver' : 'speech.act.correct')}
          </Button>
        )}
        {may.return && (
          <Button variant="default" onClick={() => setOpen('return')}>
            {t('speech.act.return')}
          </Button>
        )}
        {may.takeUp && speech.state === 'delivered' && (
          <Button variant="default" loading={takeUp.isPending} onClick={again}>
            {t('speech.act.takeUp')}
          </Button>
        )}
        {may.reopen && (
          <Button variant="default" onClick={() => setOpen('reopen')}>
            {t('speech.act.reopen')}
          </Button>
        )}
        {may.drop && (
          <Button variant="subtle" color="red" onClick={() => setOpen('drop')}>
            {t('speech.act.drop')}
          </Button>
        )}
      </div>
      {problem && <Problem error={problem} inset />}
      {open === 'round' && <SpeechRound page={page} save={save} onClose={() => setOpen(null)} />}
      {open === 'deliver' && <SpeechDeliver page={page} onClose={() => setOpen(null)} />}
      {(open === 'return' || open === 'reopen' || open === 'drop') && (
        <SpeechReason
          title={t(`speech.act.${open}`)}
          act={asks[open]}
          onClose={() => setOpen(null)}
          onReason={(reason) => asks[open].mutate({ speechId: speech.id, reason })}
        />
      )}
    </>
  )
}
