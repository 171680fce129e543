import type { Day } from '@cabinet/office/day.ts'
import { Loading } from '@cabinet/ui/loading.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import type { PhoneDay } from '../server/phone-day.ts'
import css from './phone.module.css'
import { useOfficeClock } from './phone-clock.ts'
import { type PhoneAsked, usePhoneDay } from './phone-day.ts'
import { PhoneHead } from './phone-head.tsx'
import { PhoneLines } from './phone-lines.tsx'
import { PhoneTabs } from './phone-tabs.tsx'
import { PhoneTurns } from './phone-turns.tsx'

/** The day in the hand: when to leave, what is on, what comes, whom to call, how to get there. Readable without a network. */
export function PhonePage() {
  const t = useWords('agenda')
  const ui = useWords('ui')
  const [filters] = useSearchParams()
  const query = usePhoneDay(askedIn(filters))
  useEffect(() => {
    document.title = t('phone.title')
  }, [t])
  return (
    <div className={css.phone}>
      <link rel="manifest" href="/m.webmanifest" />
      <link rel="apple-touch-icon" href="/m-192.png" />
      {query.data ? (
        <Today data={query.data} />
      ) : query.isError ? (
        <main className={css.alone}>
          <h1>{t('phone.title')}</h1>
          <p className="muted">{t('phone.notKept')}</p>
          <Button loading={query.isFetching} onClick={() => void query.refetch()}>
            {ui('retry')}
          </Button>
        </main>
      ) : (
        <main className={css.alone}>
          <Loading shape="lines" />
        </main>
      )}
      <PhoneTabs toSign={query.data?.toSign ?? 0} />
    </div>
  )
}

function askedIn(filters: URLSearchParams): PhoneAsked {
  const [day, diaryId] = [filters.get('jour') as Day | null, filters.get('agenda')]
  return { ...(diaryId && { diaryId }), ...(day && { day }) }
}

function Today({ data }: { data: PhoneDay }) {
  const now = useOfficeClock(data.sheet.timeZone)
  return (
    <>
      <PhoneHead data={data} now={now} />
      <main className={css.day}>
        <PhoneLines data={data} now={now} />
        <PhoneTurns data={data} now={now} />
      </main>
    </>
  )
}
