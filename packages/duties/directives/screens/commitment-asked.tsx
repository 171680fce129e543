import { useWords } from '@cabinet/words/use-words.ts'
import { useMutation } from '@tanstack/react-query'
import { useDirectives } from './client.ts'
import type { useAct } from './commitment-act.ts'
import type { ActedOn, AskingAct } from './commitment-acts.tsx'
import { CommitmentClaim } from './commitment-claim.tsx'
import { CommitmentHelpers } from './commitment-helpers.tsx'
import { CommitmentPostpone } from './commitment-postpone.tsx'
import { CommitmentReason } from './commitment-reason.tsx'
import { CommitmentSupersede } from './commitment-supersede.tsx'

type Props = { act: AskingAct; one: ActedOn; hand: ReturnType<typeof useAct>; onClose: () => void }

/** The dialog of the act that was chosen. */
export function CommitmentAsked({ act, one, hand, onClose }: Props) {
  const t = useWords('directives')
  const directives = useDirectives()
  const giveBack = useMutation(directives.commitmentReturn.mutationOptions())
  const cancel = useMutation(directives.commitmentCancel.mutationOptions())
  const postpone = useMutation(directives.commitmentPostpone.mutationOptions())
  const supersede = useMutation(directives.commitmentSupersede.mutationOptions())
  const help = useMutation(directives.commitmentHelpers.mutationOptions())
  const commitmentId = one.id
  const done = (work: () => Promise<unknown>) =>
    void hand.act(work, { sentence: t(`board.act.done.${act}`), onDone: onClose })
  const asked = { about: one.text, isSending: hand.isSending, error: hand.error, onClose }
  if (act === 'claim') return <CommitmentClaim one={one} hand={hand} onClose={onClose} />
  if (act === 'postpone')
    return (
      <CommitmentPostpone
        {...asked}
        onPostpone={(to, reason) => done(() => postpone.mutateAsync({ commitmentId, to, reason }))}
      />
    )
  if (act === 'supersede')
    return (
      <CommitmentSupersede
        {...asked}
        id={one.id}
        onSupersede={(byId, reason) => done(() => supersede.mutateAsync({ commitmentId, byId, reason }))}
      />
    )
  if (act === 'helpers')
    return (
      <CommitmentHelpers
        {...asked}
        helpers={one.helpers ?? []}
        onHelpers={(helpers) => done(() => help.mutateAsync({ commitmentId, helpers }))}
      />
    )
  const work = { return: giveBack, cancel }[act]
  return (
    <CommitmentReason
      {...asked}
      act={act}
      onReason={(reason) => done(() => work.mutateAsync({ commitmentId, reason }))}
    />
  )
}
