import { useWords } from '@cabinet/words/use-words.ts'
import { Progress } from '@mantine/core'
import type { GuestState } from '../rules/guest.ts'
import type { CeremoniesAnswers } from './client.ts'
import css from './guests-page.module.css'

type Counters = CeremoniesAnswers['guestCounters']

type Props = { total: Counters['total']; open: string; onOpen: (state: string) => void }

const shown: readonly GuestState[] = ['listed', 'invited', 'accepted', 'represented', 'declined', 'withdrawn']

/** How many answered what; each figure shows those it counts. */
export function GuestCounts({ total, open, onOpen }: Props) {
  const t = useWords('ceremonies')
  return (
    <fieldset className={css.counts} aria-label={t('guests.count.label')}>
      <Count name={t('guests.count.all')} count={total.all} isOpen={open === ''} onOpen={() => onOpen('')} />
      {shown
        .filter((state) => total[state] > 0)
        .map((state) => (
          <Count
            key={state}
            name={t(`guests.state.${state}`)}
            count={total[state]}
            isOpen={open === state}
            onOpen={() => onOpen(open === state ? '' : state)}
          />
        ))}
      <span className={css.expected}>{t('guests.people', { count: total.people })}</span>
    </fieldset>
  )
}

type CountProps = { name: string; count: number; isOpen: boolean; onOpen: () => void }

function Count({ name, count, isOpen, onOpen }: CountProps) {
  return (
    <button type="button" className={css.count} aria-pressed={isOpen} onClick={onOpen}>
      {name} <b>{count}</b>
    </button>
  )
}

type GroupProps = { groups: Counters['groups']; open: string; onOpen: (group: string) => void }

/** How many of each kind of authority come, of those on the list. */
export function GuestGroups({ groups, open, onOpen }: GroupProps) {
  const t = useWords('ceremonies')
  return (
    <section className={css.panel} aria-labelledby="guest-groups">
      <h3 id="guest-groups">{t('guests.count.groups')}</h3>
      <ul className={css.groups}>
        {groups.map(({ group, all, accepted, represented }) => (
          <li key={group}>
            <button type="button" aria-pressed={open === group} onClick={() => onOpen(open === group ? '' : group)}>
              <span>{t(`line.group.${group}`)}</span>
              <b className="num">{t('guests.count.of', { coming: accepted + represented, total: all })}</b>
            </button>
            <Progress value={((accepted + represented) / Math.max(all, 1)) * 100} size="sm" aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  )
}
