import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import css from './mission-page.module.css'
import { DayDialog, ReasonDialog } from './reason-dialog.tsx'
import { RoundDialog } from './round-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'

type Open = 'round' | 'sign' | 'return' | 'takeBack' | 'cancel' | 'send' | 'decide' | 'back' | null

/** What may be done with the order now; only what this person may do is drawn. */
export function MissionActs({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const missions = useMissions()
  const refresh = useRefreshMissions()
  const today = useToday()
  const [open, setOpen] = useState<Open>(null)
  const { mission, may } = page
  const { id: missionId, version } = mission
  const close = () => setOpen(null)
  const done = (sentence: string) => ({
    onSuccess: async () => {
      close()
      sayDone({ sentence })
      await refresh()
    },
  })
  const visa = useMutation(missions.giveVisa.mutationOptions(done(t('act.visaDone'))))
  const back = useMutation(missions.returnOrder.mutationOptions(done(t('act.returned'))))
  const take = useMutation(missions.takeBack.mutationOptions(done(t('act.takenBack'))))
  const cancel = useMutation(missions.cancel.mutationOptions(done(t('act.cancelled'))))
  const send = useMutation(missions.sendToAuthority.mutationOptions(done(t('act.sent'))))
  const leave = useMutation(missions.depart.mutationOptions(done(t('act.left'))))
  const home = useMutation(missions.noteReturn.mutationOptions(done(t('act.back'))))
  const settle = useMutation(missions.settle.mutationOptions(done(t('act.settled'))))
  const problem = visa.error ?? leave.error ?? settle.error
  return (
    <>
      <div className={css.acts}>
        {may.send && <Button onClick={() => setOpen('round')}>{t('act.round')}</Button>}
        {may.visa && (
          <Button loading={visa.isPending} onClick={() => visa.mutate({ missionId, version })}>
            {t('act.visa')}
          </Button>
        )}
        {may.sign && <Button onClick={() => setOpen('sign')}>{t('act.sign')}</Button>}
        {may.sendToAuthority && <Button onClick={() => setOpen('send')}>{t('act.send')}</Button>}
        {may.noteDecision && <Button onClick={() => setOpen('decide')}>{t('act.decide')}</Button>}
        {may.depart && mission.departsOn <= today && (
          <Button loading={leave.isPending} onClick={() => leave.mutate({ missionId })}>
            {t('act.leave')}
          </Button>
        )}
        {may.noteReturn && mission.departsOn <= today && (
          <Button variant={mission.returnedOn ? 'default' : 'filled'} onClick={() => setOpen('back')}>
            {t(mission.returnedOn ? 'act.correctReturn' : 'act.noteReturn')}
          </Button>
        )}
        {may.settle && (
          <Button loading={settle.isPending} onClick={() => settle.mutate({ missionId })}>
            {t('act.settle')}
          </Button>
        )}
        {may.return && (
          <Button variant="default" onClick={() => setOpen('return')}>
            {t('act.return')}
          </Button>
        )}
        {may.takeBack && (
          <Button variant="default" onClick={() => setOpen('takeBack')}>
            {t('act.takeBack')}
          </Button>
        )}
        {may.cancel && (
          <Button variant="subtle" color="red" onClick={() => setOpen('cancel')}>
            {t('act.cancel')}
          </Button>
        )}
      </div>
      {problem && <Problem error={problem} inset />}
      {open === 'round' && <RoundDialog page={page} onClose={close} />}
      {open === 'sign' && <SignDialog page={page} onClose={close} />}
      {open === 'decide' && <DecisionDialog page={page} onClose={close} />}
      {open === 'return' && (
        <ReasonDialog
          title={t('act.return')}
          act={back}
          onClose={close}
          onReason={(reason) => back.mutate({ missionId, reason })}
        />
      )}
      {open === 'takeBack' && (
        <ReasonDialog
          title={t('act.takeBack')}
          act={take}
          onClose={close}
          onReason={(reason) => take.mutate({ missionId, reason })}
        />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={t('act.cancel')}
          help={t('act.cancelHelp')}
          act={cancel}
          onClose={close}
          onReason={(reason) => cancel.mutate({ missionId, reason })}
        />
      )}
      {open === 'send' && (
        <DayDialog
          title={t('act.send')}
          label={t('act.sentOn')}
          act={send}
          onClose={close}
          onDay={(sentOn) => send.mutate({ missionId, sentOn })}
        />
      )}
      {open === 'back' && (
        <DayDialog
          title={t('act.noteReturn')}
          label={t('act.returnedOn')}
          act={home}
          onClose={close}
          onDay={(returnedOn) => home.mutate({ missionId, returnedOn })}
        />
      )}
    </>
  )
}
