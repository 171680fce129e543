import { announce } from '@cabinet/ui/announce.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Rank } from '../rules/precedence-list.ts'
import { blankRank, ListRankForm } from './list-rank-form.tsx'
import { ListRanks } from './list-ranks.tsx'
import { useLabelOf } from './list-words.ts'
import css from './lists-page.module.css'

type Props = { ranks: readonly Rank[]; onChange: (ranks: Rank[]) => void }

/** The ranks while the list is a draft: added, changed, moved by keyboard, taken out. A missing figure stays in sight. */
export function ListEditor({ ranks, onChange }: Props) {
  const t = useWords('ceremonies')
  const label = useLabelOf()
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | 'new' | null>(null)
  /** The button that moved it stays under the fingers, wherever its line went. */
  const shift = (at: number, by: 1 | -1) => {
    const moved = ranks[at]
    const to = at + by
    if (!moved || to < 0 || to >= ranks.length) return
    const order = ranks.toSpliced(at, 1).toSpliced(to, 0, moved)
    // Two change places; the figures stay where they are, and so does a hole between them.
    onChange(order.map((one, place) => ({ ...one, rank: ranks[place]?.rank ?? one.rank })))
    announce(t('line.lists.moved', { name: label(moved), rank: ranks[to]?.rank ?? to + 1 }))
    const button = `[data-shift="${to}:${by}"]`
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(button)?.focus())
  }
  const keep = (rank: Rank) => {
    const next = open === 'new' ? [...ranks, rank] : ranks.map((one, at) => (at === open ? rank : one))
    onChange(next.sort((a, b) => a.rank - b.rank))
    setOpen(null)
  }
  const chosen = typeof open === 'number' ? ranks[open] : undefined
  const taken = ranks.filter((one) => one !== chosen).map((one) => one.key)
  return (
    <div ref={box} className={css.editor}>
      <ListRanks
        ranks={ranks}
        acts={(rank, at) => (
          <RankActs
            {...{ at, last: ranks.length - 1, name: label(rank) }}
            onShift={shift}
            onChange={() => setOpen(at)}
            onRemove={() => {
              const closed = (one: Rank) => (one.rank > rank.rank ? { ...one, rank: one.rank - 1 } : one)
              onChange(ranks.toSpliced(at, 1).map(closed))
              announce(t('line.lists.removed', { name: label(rank) }))
            }}
          />
        )}
      />
      <Button variant="default" className={css.start ?? ''} onClick={() => setOpen('new')}>
        {t('line.lists.addRank')}
      </Button>
      {open !== null && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={chosen ? label(chosen) : t('line.lists.addRank')}
          width={560}
          leaveOutside={false}
        >
          <ListRankForm
            rank={chosen ?? { ...blankRank, rank: (ranks.at(-1)?.rank ?? 0) + 1 }}
            taken={taken}
            onKeep={keep}
          />
        </Dialog>
      )}
    </div>
  )
}

type ActsProps = {
  at: number
  last: number
  name: string
  onShift: (at: number, by: 1 | -1) => void
  onChange: () => void
  onRemove: () => void
}

function RankActs({ at, last, name, onShift, onChange, onRemove }: ActsProps) {
  const t = useWords('ceremonies')
  return (
    <>
      <ActionIcon
        variant="default"
        data-shift={`${at}:-1`}
        aria-label={t('line.lists.up', { name })}
        aria-disabled={at === 0}
        data-disabled={at === 0}
        onClick={() => onShift(at, -1)}
      >
        <IconArrowUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        data-shift={`${at}:1`}
        aria-label={t('line.lists.down', { name })}
        aria-disabled={at === last}
        data-disabled={at === last}
        onClick={() => onShift(at, 1)}
      >
        <IconArrowDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('line.lists.changeRank', { name })} onClick={onChange}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('line.lists.removeRank', { name })} onClick={onRemove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </>
  )
}
