import { Empty } from '@cabinet/ui/empty.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import type { Rank } from '../rules/precedence-list.ts'
import { statusTones, useLabelOf } from './list-words.ts'
import css from './lists-page.module.css'

type Props = {
  ranks: readonly Rank[]
  /** What may be done about a rank, at the end of its line. */
  acts?: (rank: Rank, at: number) => ReactNode
}

/** The ranks, the first on top, each with its article, what decides between equals, and whether somebody checked it. */
export function ListRanks({ ranks, acts }: Props) {
  const t = useWords('ceremonies')
  if (ranks.length === 0) return <Empty>{t('line.lists.noRank')}</Empty>
  return (
    <ol className={css.ranks} aria-label={t('line.lists.ranks')}>
      {ranks.map((rank, at) => (
        <li key={rank.key} className={css.rank}>
          <RankLine rank={rank} />
          {acts && <div className={css.rankActs}>{acts(rank, at)}</div>}
        </li>
      ))}
    </ol>
  )
}

function RankLine({ rank }: { rank: Rank }) {
  const t = useWords('ceremonies')
  const label = useLabelOf()
  const ties = rank.ties.map((tie) => t(`line.tie.${tie}`)).join(', ')
  return (
    <>
      <span className={`${css.rankNumber} num`}>{rank.rank}</span>
      <div className={css.rankWhat}>
        <span className={css.rankName} dir="auto">
          {label(rank)}
        </span>
        <span className="muted small" dir="auto">
          {[rank.article, t(`line.group.${rank.group}`), rank.hereOnly && t('line.lists.hereOnly')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {ties && (
          <span className="muted small">
            {t('line.lists.ties')} · {ties}
          </span>
        )}
        {rank.note && (
          <span className="small" dir="auto">
            {rank.note}
          </span>
        )}
      </div>
      <StateBadge tone={statusTones[rank.status]}>{t(`line.status.${rank.status}`)}</StateBadge>
    </>
  )
}
