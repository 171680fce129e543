import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { AudienceDue } from './audience-badges.tsx'
import { type AudiencePage, useAudiences } from './client.ts'
import css from './commitment-lines.module.css'
import { CommitmentPostpone } from './commitment-postpone.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

type Commitment = AudiencePage['commitments'][number]
type Asking = { act: 'claim' | 'return' | 'cancel' | 'postpone'; commitment: Commitment } | null

const tones: Partial<Record<Commitment['state'], Tone>> = { claimed: 'soon', verified: 'done', returned: 'late' }

/** Who owes what by when, and how far it is; each with what this person may do about it. */
export function CommitmentLines({ commitments }: { commitments: readonly Commitment[] }) {
  const t = useWords('audiences')
  const say = useWords('commitments')
  const audiences = useAudiences()
  const { act, error, isSending, forget } = useAct()
  const [asking, ask] = useState<Asking>(null)
  const acknowledge = useMutation(audiences.acknowledgeCommitment.mutationOptions())
  const verify = useMutation(audiences.verifyCommitment.mutationOptions())
  const claim = useMutation(audiences.claimCommitment.mutationOptions())
  const giveBack = useMutation(audiences.returnCommitment.mutationOptions())
  const cancel = useMutation(audiences.cancelCommitment.mutationOptions())
  const close = () => {
    forget()
    ask(null)
  }
  const submit = (reason: string) => {
    if (!asking || asking.act === 'postpone') return
    const { id: commitmentId } = asking.commitment
    const work = {
      claim: () => claim.mutateAsync({ commitmentId, proof: reason }),
      return: () => giveBack.mutateAsync({ commitmentId, reason }),
      cancel: () => cancel.mutateAsync({ commitmentId, reason }),
    }[asking.act]
    void act(work, { sentence: t(`promise.done.${asking.act}`), onDone: close })
  }
  return (
    <ul className={css.lines}>
      {commitments.map((one) => (
        <li key={one.id} className={css.line}>
          <span className={css.what} dir="auto">
            {one.text}
          </span>
          <span className={css.facts}>
            <b>{one.leadName}</b>
            <StateBadge tone={tones[one.state] ?? 'neutral'}>{say(`state.${one.state}`)}</StateBadge>
            {one.isOpen && <AudienceDue dueOn={one.dueOn} />}
          </span>
          {(one.stateReason || one.proof) && (
            <span className="small muted" dir="auto">
              {one.stateReason || one.proof}
            </span>
          )}
          <span className={css.acts}>
            {one.may.acknowledge && (
              <Small
                label={t('promise.acknowledge')}
                onClick={() =>
                  void act(() => acknowledge.mutateAsync({ commitmentId: one.id }), {
                    sentence: t('promise.done.acknowledge'),
                  })
                }
              />
            )}
            {one.may.claim && (
              <Small label={t('promise.claim')} onClick={() => ask({ act: 'claim', commitment: one })} />
            )}
            {one.may.verify && (
              <Small
                label={t('promise.verify')}
                onClick={() =>
                  void act(() => verify.mutateAsync({ commitmentId: one.id }), { sentence: t('promise.done.verify') })
                }
              />
            )}
            {one.may.return && (
              <Small label={t('promise.return')} onClick={() => ask({ act: 'return', commitment: one })} />
            )}
            {one.may.postpone && (
              <Small label={t('promise.postpone')} onClick={() => ask({ act: 'postpone', commitment: one })} />
            )}
            {one.may.cancel && (
              <Small label={t('promise.cancel')} onClick={() => ask({ act: 'cancel', commitment: one })} />
            )}
          </span>
        </li>
      ))}
      {asking?.act === 'postpone' && <CommitmentPostpone commitment={asking.commitment} onClose={close} />}
      {asking && asking.act !== 'postpone' && (
        <ReasonDialog
          title={t(`promise.title.${asking.act}`)}
          text={asking.commitment.text}
          label={asking.act === 'claim' ? t('promise.proof') : undefined}
          action={t(`promise.${asking.act}`)}
          isSending={isSending}
          error={error}
          onClose={close}
          onSubmit={submit}
        />
      )}
    </ul>
  )
}

function Small({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {label}
    </Button>
  )
}
