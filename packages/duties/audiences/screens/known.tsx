import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { AudienceState } from '../rules/audience.ts'
import type { Repeat } from '../rules/repeat.ts'
import { AudienceDue, AudienceStateBadge } from './audience-badges.tsx'
import css from './known.module.css'

export type Known = {
  earlier: readonly { id: string; number: string; receivedOn: string; subject: string; state: AudienceState }[]
  letters: readonly { id: string; number: string | null; receivedOn: string | null; subject: string }[]
  promises?: readonly { id: string; text: string; leadName: string; dueOn: string | null; isOpen: boolean }[]
}

/** What the office already knows of whoever asks: what they asked before, what they wrote, what they were promised. */
export function KnownOf({ known }: { known: Known }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const { earlier, letters, promises } = known
  if (earlier.length + letters.length + (promises?.length ?? 0) === 0) return <p className="muted">{t('known.none')}</p>
  return (
    <>
      {promises && <Promises promises={promises} />}
      <Part title={t('known.audiences')} none={t('known.noAudience')}>
        {earlier.map(({ id, number, receivedOn, subject, state }) => (
          <li key={id} className={css.row}>
            <span className={css.line}>
              <Link to={`/audiences/${id}`} className="num">
                {number}
              </Link>
              <span className="small faint num">{sayDay(receivedOn, locale)}</span>
              <AudienceStateBadge state={state} />
            </span>
            <span dir="auto">{subject}</span>
          </li>
        ))}
      </Part>
      <Part title={t('known.letters')} none={t('known.noLetter')}>
        {letters.map(({ id, number, receivedOn, subject }) => (
          <li key={id} className={css.row}>
            <span className={css.line}>
              <Link to={`/courrier/${id}`} className="num">
                {number ?? t('known.draft')}
              </Link>
              <span className="small faint num">{receivedOn && sayDay(receivedOn, locale)}</span>
            </span>
            <span dir="auto">{subject}</span>
          </li>
        ))}
      </Part>
    </>
  )
}

/** What was promised, and whether it is still owed. */
export function Promises({ promises }: { promises: NonNullable<Known['promises']> }) {
  const t = useWords('audiences')
  return (
    <Part title={t('known.promises')} none={t('known.noPromise')}>
      {promises.map(({ id, text, leadName, dueOn, isOpen }) => (
        <li key={id} className={css.row}>
          <span dir="auto">{text}</span>
          <span className={css.line}>
            <span className="small faint">{leadName}</span>
            {isOpen ? <AudienceDue dueOn={dueOn} /> : <StateBadge tone="done">{t('known.kept')}</StateBadge>}
          </span>
        </li>
      ))}
    </Part>
  )
}

function Part({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      {children.length > 0 ? <ul className={css.rows}>{children}</ul> : <p className="small faint">{none}</p>}
    </section>
  )
}

/** The third request in six months is worth knowing before anything is decided. */
export function AskedBefore({ repeat }: { repeat: Repeat | null }) {
  const t = useWords('audiences')
  if (!repeat) return null
  const said = repeat.sameSubject ? 'known.timesSame' : 'known.times'
  return <StateBadge tone="late">{t(said, { number: repeat.times })}</StateBadge>
}
