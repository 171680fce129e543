import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import type { Column } from '@cabinet/ui/table.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import css from './board-page.module.css'
import type { BoardRow } from './board-row.ts'
import { CommitmentActs } from './commitment-acts.tsx'

const tones: Partial<Record<BoardRow['state'], Tone>> = {
  proposed: 'info',
  claimed: 'soon',
  verified: 'done',
  returned: 'late',
}

/** What a line says of a commitment: the words, who answers, by when, how far it is, and what may be done at once. */
export function useBoardColumns(): readonly Column<BoardRow>[] {
  const t = useWords('directives')
  const today = useToday()
  return [
    { key: 'text', head: t('board.column.text'), phone: 'title', cell: (row) => <Words row={row} /> },
    {
      key: 'lead',
      head: t('board.column.lead'),
      width: '200px',
      cell: (row) => (
        <>
          <span className={css.wrap} dir="auto">
            {row.leadName}
          </span>
          {row.helpers.length > 0 && (
            <span className={css.under}>{t('board.with', { names: row.helpers.join(', ') })}</span>
          )}
        </>
      ),
    },
    {
      key: 'due',
      head: t('board.column.due'),
      width: '150px',
      cell: (row) => (
        <>
          {row.dueOn ? (
            <DueBadge due={row.dueOn} today={today} left={row.daysLeft ?? undefined} done={!row.isOpen} />
          ) : (
            <span className="faint">{t('board.noDay')}</span>
          )}
          {row.postponed > 0 && <span className={css.under}>{t('board.postponed', { count: row.postponed })}</span>}
        </>
      ),
    },
    {
      key: 'state',
      head: t('board.column.state'),
      width: '176px',
      cell: (row) => <State row={row} />,
    },
    {
      key: 'acts',
      head: <span className="visually-hidden">{t('board.column.acts')}</span>,
      width: '230px',
      cell: ({ id, text, may }) => (
        <Apart>
          <CommitmentActs one={{ id, text, may }} compact />
        </Apart>
      ),
    },
  ]
}

function Words({ row }: { row: BoardRow }) {
  const t = useWords('directives')
  const say = useWords('commitments')
  const origin = [
    say(`kind.${row.kind}`),
    t('board.onWordOf', { name: row.authorityName }),
    row.sourceKind === 'note' ? null : t(`board.source.${row.sourceKind}`),
  ]
  return (
    <>
      <span className={css.text} dir="auto">
        {row.text}
      </span>
      <span className={css.under}>
        {origin.filter(Boolean).join(' · ')}
        {row.reserved && ` · ${t('board.reserved')}`}
      </span>
      {row.inPlaceOf && <StateBadge tone="soon">{t('board.inPlaceOf', { name: row.inPlaceOf })}</StateBadge>}
    </>
  )
}

function State({ row }: { row: BoardRow }) {
  const t = useWords('directives')
  const say = useWords('commitments')
  return (
    <span className={css.badges}>
      <StateBadge tone={tones[row.state] ?? 'neutral'}>{say(`state.${row.state}`)}</StateBadge>
      {row.isOpen && row.escalation && (
        <StateBadge tone="late" title={t('board.carriedHelp')}>
          {t(`board.carried.${row.escalation}`)}
        </StateBadge>
      )}
    </span>
  )
}

/** Buttons on a line that opens by a press: theirs is not the line's. */
function Apart({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the presses of its buttons from the line.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the line itself looks at the keys pressed on it and nothing inside.
    <span className={css.acts} onClick={(event) => event.stopPropagation()}>
      {children}
    </span>
  )
}
