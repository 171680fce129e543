import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AudiencePage, useAudiences } from './client.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

export const reasonActs = [
  'askToComplete',
  'notAdmissible',
  'declareUrgent',
  'takeUpAgain',
  'cancelAppointment',
  'postpone',
  'withdraw',
  'close',
] as const
export type ReasonAct = (typeof reasonActs)[number]

const red: readonly ReasonAct[] = ['notAdmissible', 'withdraw']

type Props = { page: AudiencePage; onDone: () => void; without?: readonly ReasonAct[] }

/** What else may be done with a request; each asks why. */
export function OtherActs({ page, onDone, without = [] }: Props) {
  const t = useWords('audiences')
  const [asking, ask] = useState<ReasonAct | null>(null)
  const { may } = page
  const open = reasonActs.filter((one) => !without.includes(one) && mayDo(may, one))
  if (open.length === 0) return null
  return (
    <>
      <Menu position="top-end" shadow="md">
        <Menu.Target>
          <Button variant="default">{t('rail.others')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {open.map((one) => (
            <Menu.Item key={one} onClick={() => ask(one)}>
              {t(`other.${one}.label`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asking && <ActWithReason audience={page.audience} act={asking} onClose={() => ask(null)} onDone={onDone} />}
    </>
  )
}

const mayDo = (may: AudiencePage['may'], act: ReasonAct) => may[act === 'notAdmissible' ? 'refuseAdmission' : act]

type ActProps = { audience: { id: string; number: string }; act: ReasonAct; onClose: () => void; onDone: () => void }

/** One act with its reason, in a dialog. */
export function ActWithReason({ audience, act: chosen, onClose, onDone }: ActProps) {
  const t = useWords('audiences')
  const audiences = useAudiences()
  const { act, error, isSending } = useAct()
  const { id: audienceId, number } = audience
  const works = {
    askToComplete: useMutation(audiences.askToComplete.mutationOptions()),
    notAdmissible: useMutation(audiences.notAdmissible.mutationOptions()),
    declareUrgent: useMutation(audiences.declareUrgent.mutationOptions()),
    takeUpAgain: useMutation(audiences.takeUpAgain.mutationOptions()),
    cancelAppointment: useMutation(audiences.cancelAppointment.mutationOptions()),
    postpone: useMutation(audiences.postpone.mutationOptions()),
    withdraw: useMutation(audiences.withdraw.mutationOptions()),
    close: useMutation(audiences.close.mutationOptions()),
  }
  const submit = (reason: string) =>
    void act(() => works[chosen].mutateAsync({ audienceId, reason }), {
      sentence: t(`other.${chosen}.done`, { number }),
      onDone: () => {
        onClose()
        onDone()
      },
    })
  return (
    <ReasonDialog
      title={t(`other.${chosen}.title`, { number })}
      text={t(`other.${chosen}.text`)}
      action={t(`other.${chosen}.label`)}
      tone={red.includes(chosen) ? 'red' : 'brand'}
      isSending={isSending}
      error={error}
      onClose={onClose}
      onSubmit={submit}
    />
  )
}
