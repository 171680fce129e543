import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import { GuestCases } from './guest-cases.tsx'
import css from './guests-page.module.css'

const first = 4

/** The address book ages: ended functions, bereavements, separations and doubles, said before a card goes out. */
export function GuestWarnings({ ceremonyId, onOpen }: { ceremonyId: string; onOpen: (guestId: string) => void }) {
  const t = useWords('ceremonies')
  const warnings = useQuery(useCeremonies().guestWarnings.queryOptions({ ceremonyId }))
  const [isWhole, showWhole] = useState(false)
  const count = warnings.data?.length ?? 0
  return (
    <section className={count > 0 ? `${css.panel} ${css.warn}` : css.panel} aria-labelledby="guest-warnings">
      <h3 id="guest-warnings">{t('guests.warn.title')}</h3>
      <QueryView
        query={warnings}
        isEmpty={(all) => all.length === 0}
        empty={<p className="muted">{t('guests.warn.clear')}</p>}
      >
        {(all) => (
          <>
            <p className="small">{t('guests.warn.help')}</p>
            <GuestCases
              cases={isWhole ? all : all.slice(0, first)}
              acts={(one) => (
                <div className={css.acts}>
                  <Button variant="default" size="compact-sm" onClick={() => onOpen(one.guestId)}>
                    {t('guests.warn.open', { name: one.name })}
                  </Button>
                </div>
              )}
            />
            {all.length > first && !isWhole && (
              <Button variant="subtle" size="compact-sm" onClick={() => showWhole(true)}>
                {t('guests.warn.all', { count: all.length })}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </section>
  )
}
