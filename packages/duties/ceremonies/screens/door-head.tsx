import { useWords } from '@cabinet/words/use-words.ts'
import { IconLock } from '@tabler/icons-react'
import type { Headcount } from '../rules/door-merge.ts'
import { comingStates } from '../rules/guest.ts'
import css from './door.module.css'
import { SignInLink, useRefusedSentence } from './door-problem.tsx'
import type { Door } from './use-door.ts'

type Props = { door: Door; count: Headcount; onClose: () => void }

/** Which door this is, how many are in, and whether the office hears us. */
export function DoorHead({ door: { door, reach }, count, onClose }: Props) {
  const t = useWords('ceremonies')
  const refused = useRefusedSentence()
  const { list, waiting, unknown } = door
  const expected = list?.guests.filter(({ state }) => comingStates.includes(state)).length ?? 0
  return (
    <header className={css.head}>
      <div className={css.top}>
        <h1 dir="auto">{list?.door.name ?? t('day.door.title')}</h1>
        <button type="button" className={css.lock} onClick={onClose} aria-label={t('day.door.lock')}>
          <IconLock size={20} aria-hidden />
        </button>
      </div>
      <p className={css.what} dir="auto">
        {list?.ceremony.title}
      </p>
      <div className={css.figures}>
        <p>
          <b className="num">{count.guests}</b> {t('day.door.ofExpected', { count: expected })}
          {count.people > count.guests && <span> · {t('day.door.people', { count: count.people })}</span>}
        </p>
        <Reach kind={reach.kind} waiting={waiting.size} />
      </div>
      {reach.kind === 'signed-out' && <SignInLink ceremonyId={door.kept.ceremonyId} />}
      {reach.kind === 'refused' && (
        <p className={css.problem} role="alert">
          {refused(reach.code)}
        </p>
      )}
      {unknown > 0 && (
        <p className={css.problem} role="alert">
          {t('day.door.unknownGuests', { count: unknown })}
        </p>
      )}
    </header>
  )
}

function Reach({ kind, waiting }: { kind: Door['reach']['kind']; waiting: number }) {
  const t = useWords('ceremonies')
  const queue = waiting > 0 ? t('day.door.waiting', { count: waiting }) : ''
  const state =
    kind === 'up'
      ? t(waiting > 0 ? 'day.door.sending' : 'day.door.upToDate')
      : t(kind === 'away' ? 'day.door.offline' : 'day.door.notSent')
  return (
    <span className={kind === 'up' ? css.up : css.away} role="status">
      {[state, queue].filter(Boolean).join(' — ')}
    </span>
  )
}
