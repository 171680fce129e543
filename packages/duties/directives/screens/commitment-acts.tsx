import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardRow } from './board-row.ts'
import { useDirectives } from './client.ts'
import { useAct } from './commitment-act.ts'
import { CommitmentAsked } from './commitment-asked.tsx'

/** Those that ask for something first. */
export type AskingAct = 'claim' | 'return' | 'cancel' | 'postpone' | 'supersede' | 'helpers'

export type ActedOn = Pick<BoardRow, 'id' | 'text' | 'may'> & {
  helpers?: readonly { key: string; name: string }[]
}

const atOnce = ['issue', 'acknowledge', 'verify'] as const
/** What moves it on, said on every line; the rest is for its own page. */
const onALine = ['claim', 'return'] as const
const onItsPage = ['claim', 'return', 'postpone', 'helpers', 'supersede', 'cancel'] as const

type Props = { one: ActedOn; compact?: boolean }

/** What this person may do about it now; nothing else is drawn. */
export function CommitmentActs({ one, compact = false }: Props) {
  const t = useWords('directives')
  const directives = useDirectives()
  const hand = useAct()
  const [asking, ask] = useState<AskingAct | null>(null)
  const moves = {
    issue: useMutation(directives.commitmentIssue.mutationOptions()),
    acknowledge: useMutation(directives.commitmentAcknowledge.mutationOptions()),
    verify: useMutation(directives.commitmentVerify.mutationOptions()),
  }
  const close = () => {
    hand.forget()
    ask(null)
  }
  const size = compact ? 'compact-sm' : 'sm'
  const asked = (compact ? onALine : onItsPage).filter((act) => one.may[act])
  const pressed = atOnce.filter((act) => one.may[act])
  // Only what moves it on is the main act; putting off or giving up never is.
  const isMain = (act: string) => act === [...pressed, ...asked.filter((one) => one === 'claim')][0]
  return (
    <>
      {pressed.map((act) => (
        <Button
          key={act}
          size={size}
          variant={isMain(act) && !compact ? 'filled' : 'default'}
          loading={moves[act].isPending}
          onClick={() =>
            void hand.act(() => moves[act].mutateAsync({ commitmentId: one.id }), {
              sentence: t(`board.act.done.${act}`),
            })
          }
        >
          {t(`board.act.${act}`)}
        </Button>
      ))}
      {asked.map((act) => (
        <Button
          key={act}
          size={size}
          variant={act === 'cancel' ? 'subtle' : isMain(act) && !compact ? 'filled' : 'default'}
          {...(act === 'cancel' && { color: 'red' })}
          onClick={() => ask(act)}
        >
          {t(`board.act.${act}`)}
        </Button>
      ))}
      {asking && <CommitmentAsked act={asking} one={one} hand={hand} onClose={close} />}
      {!asking && Boolean(hand.error) && <Problem error={hand.error} />}
    </>
  )
}
