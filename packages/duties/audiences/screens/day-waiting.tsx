import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { AudienceDue, AudienceFlags } from './audience-badges.tsx'
import { useMotiveLabel } from './choices.ts'
import type { Waiting } from './client.ts'
import css from './day-page.module.css'
import type { Booking } from './use-booking.ts'

/** Who waits for a time, in the order they will be offered one; the chosen one goes into the slot pressed next. */
export function DayWaiting({ booking }: { booking: Booking }) {
  const t = useWords('audiences')
  const { waiting, rows, chosen, mover, letter, setLetter, step, choose } = booking
  useKeys([
    { key: 'j', label: t('queue.next'), run: () => step(1) },
    { key: 'k', label: t('queue.previous'), run: () => step(-1) },
    {
      key: 's',
      label: t('day.toSlots'),
      run: () => document.querySelector<HTMLElement>('button[data-book]')?.focus(),
    },
  ])
  return (
    <div className={css.column}>
      <div className={css.head}>
        <h2>{t('day.waiting', { count: rows.length })}</h2>
        <span className="small faint wide-only">
          <KeyHint keys="j" /> <KeyHint keys="k" /> · <KeyHint keys="s" /> {t('day.toSlots')}
        </span>
      </div>
      <div className={css.queue}>
        {mover && (
          <div className={css.chosen}>
            <b dir="auto">{mover.contact?.name ?? mover.audience.visitor}</b>
            <span className="small muted">{t('day.moving', { number: mover.audience.number })}</span>
          </div>
        )}
        <QueryView
          query={waiting}
          isEmpty={(data) => data.length === 0}
          empty={<p className={`${css.head} muted`}>{t('day.nobodyWaits')}</p>}
        >
          {() =>
            rows.map((row) => (
              <Line key={row.id} row={row} selected={row.id === chosen?.id} onChoose={() => choose(row.id)} />
            ))
          }
        </QueryView>
      </div>
      <div className={css.foot}>
        <Checkbox
          label={t('appointment.letter')}
          checked={letter}
          onChange={(event) => setLetter(event.currentTarget.checked)}
        />
      </div>
    </div>
  )
}

function Line({ row, selected, onChoose }: { row: Waiting; selected: boolean; onChoose: () => void }) {
  const t = useWords('audiences')
  const { motiveLabel } = useMotiveLabel()
  return (
    <QueueItem
      title={row.contact || row.visitor}
      detail={[motiveLabel(row.motive), row.subject].join(' · ')}
      reference={row.number}
      selected={selected}
      onSelect={onChoose}
      badge={
        <span>
          <AudienceFlags {...row} /> {row.offer && <StateBadge tone="soon">{t('slot.offered')}</StateBadge>}{' '}
          <AudienceDue dueOn={row.dueOn} />
        </span>
      }
    />
  )
}
