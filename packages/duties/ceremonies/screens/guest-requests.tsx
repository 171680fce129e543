import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'
import css from './guests-page.module.css'

/** Representatives wait for the office's yes: on top, by name, until somebody decided. */
export function GuestRequests({ ceremonyId, onOpen }: { ceremonyId: string; onOpen: (guestId: string) => void }) {
  const t = useWords('ceremonies')
  const form = { ceremonyId, state: 'represented' as const, limit: 200 }
  const represented = useQuery(useCeremonies().guestRows.queryOptions(form))
  const asked = (represented.data?.rows ?? []).filter((row) => row.substitute?.office === 'asked')
  if (asked.length === 0) return null
  return (
    <section className={`${css.panel} ${css.warn}`} aria-labelledby="guest-requests">
      <h3 id="guest-requests">{t('guests.request.waiting', { count: asked.length })}</h3>
      <ul className={css.cases}>
        {asked.map((row) => (
          <li key={row.id}>
            <span dir="auto">
              <b>{row.name}</b> · {t('guests.by', { name: row.substitute?.name ?? '' })}
            </span>
            <Button variant="default" size="compact-sm" className={css.start ?? ''} onClick={() => onOpen(row.id)}>
              {t('guests.warn.open', { name: row.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
