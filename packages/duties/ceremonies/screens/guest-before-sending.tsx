import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useCeremonies } from './client.ts'
import { GuestCases } from './guest-cases.tsx'
import css from './guests-page.module.css'

type Props = {
  ceremonyId: string
  guestIds: readonly string[]
  /** What is sent, to those who remain. */
  children: (guestIds: readonly string[]) => ReactNode
}

/**
 * The cases among the chosen stand before the sending, and it waits until somebody says that they looked at them. Those
 * whose card is stopped are left out, unless somebody wants them in a list.
 */
export function BeforeSending({ ceremonyId, guestIds, children }: Props) {
  const t = useWords('ceremonies')
  const warnings = useQuery(useCeremonies().guestWarnings.queryOptions({ ceremonyId }))
  const [hasLooked, setLooked] = useState(false)
  const [leavesOut, setLeavesOut] = useState(true)
  return (
    <QueryView query={warnings} shape="form">
      {(all) => {
        const cases = all.filter((one) => guestIds.includes(one.guestId))
        if (cases.length === 0) return children(guestIds)
        const stopped = new Set(cases.filter((one) => one.stops).map((one) => one.guestId))
        const remaining = leavesOut ? guestIds.filter((id) => !stopped.has(id)) : guestIds
        return (
          <div className={css.add}>
            <section className={`${css.panel} ${css.warn}`} aria-labelledby="before-sending">
              <h3 id="before-sending">{t('guests.warn.count', { count: cases.length })}</h3>
              <GuestCases cases={cases} />
              {stopped.size > 0 && (
                <Checkbox
                  label={t('guests.warn.leaveOut', { count: stopped.size })}
                  checked={leavesOut}
                  onChange={(event) => setLeavesOut(event.currentTarget.checked)}
                />
              )}
              <Checkbox
                label={t('guests.warn.seen')}
                checked={hasLooked}
                onChange={(event) => setLooked(event.currentTarget.checked)}
              />
            </section>
            {hasLooked ? children(remaining) : <p className="muted">{t('guests.warn.toSee')}</p>}
          </div>
        )
      }}
    </QueryView>
  )
}
