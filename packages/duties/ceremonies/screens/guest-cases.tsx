import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { ReactNode } from 'react'
import type { CeremoniesAnswers } from './client.ts'
import css from './guests-page.module.css'

export type Case = CeremoniesAnswers['guestWarnings'][number]

type Props = { cases: readonly Case[]; acts?: (one: Case) => ReactNode }

/** What the address book says about somebody on the list, one case after the other. */
export function GuestCases({ cases, acts }: Props) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  return (
    <ul className={css.cases}>
      {cases.map((one) => (
        <li key={`${one.guestId} ${one.kind} ${one.otherId}`}>
          <span>
            <StateBadge tone={one.stops ? 'late' : 'soon'}>{t(`guests.warn.kind.${one.kind}`)}</StateBadge>{' '}
            {one.on && <span className="muted small num">{sayDay(one.on, locale)}</span>}
          </span>
          <span dir="auto">
            <b>{[one.civility, one.name].filter(Boolean).join(' ')}</b> <span className="muted">{one.function}</span>
          </span>
          {acts?.(one)}
        </li>
      ))}
    </ul>
  )
}
