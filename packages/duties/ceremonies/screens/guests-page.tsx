import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { BatchLines } from './batch-lines.tsx'
import { BatchProblems } from './batch-problems.tsx'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { type CeremonyAnswer, useCeremonies } from './client.ts'
import { GuestActs } from './guest-acts.tsx'
import { useGuestChoice } from './guest-choice.ts'
import { GuestChosen } from './guest-chosen.tsx'
import { GuestCounts, GuestGroups } from './guest-counts.tsx'
import { GuestFilters } from './guest-filters.tsx'
import { GuestList } from './guest-list.tsx'
import { GuestRequests } from './guest-requests.tsx'
import { GuestSheet } from './guest-sheet.tsx'
import { GuestWarnings } from './guest-warnings.tsx'
import css from './guests-page.module.css'

/** Everybody on the list of a ceremony: who answered what on the left, one guest or what waits on the right. */
export function GuestsPage() {
  const t = useWords('ceremonies')
  const { id = '' } = useParams()
  return (
    <CeremonyFrame id={id} title={t('guests.title')} wide>
      {(page) => <Guests key={id} page={page} />}
    </CeremonyFrame>
  )
}

function Guests({ page }: { page: CeremonyAnswer }) {
  const { id: ceremonyId } = page.ceremony
  const choice = useGuestChoice()
  const [state, setState] = useFilter('reponse')
  const [group, setGroup] = useFilter('famille')
  const [opened, open] = useFilter('invite')
  const [text, setText] = useState('')
  const counters = useQuery(useCeremonies().guestCounters.queryOptions({ ceremonyId }))
  const asked = { ceremonyId, state, group, text }
  return (
    <div className={opened ? `${css.desk} ${css.withSheet}` : css.desk}>
      <div className={css.listed}>
        {counters.data ? (
          <GuestCounts total={counters.data.total} open={state} onOpen={setState} />
        ) : (
          <div className={css.counts} />
        )}
        <GuestFilters
          {...{ text, group }}
          onText={setText}
          onGroup={setGroup}
          acts={<GuestActs page={page} choice={choice} />}
        />
        <GuestList {...{ asked, choice, opened }} onOpen={open} withChoice={page.may.guests} />
        {choice.count > 0 && <GuestChosen page={page} choice={choice} />}
      </div>
      <div className={css.side}>
        {opened ? (
          <GuestSheet key={opened} guestId={opened} page={page} onClose={() => open('')} onOpen={open} />
        ) : (
          <>
            <GuestRequests ceremonyId={ceremonyId} onOpen={open} />
            {page.may.guests && <BatchProblems ceremonyId={ceremonyId} />}
            {page.may.guests && <GuestWarnings ceremonyId={ceremonyId} onOpen={open} />}
            {counters.data && <GuestGroups groups={counters.data.groups} open={group} onOpen={setGroup} />}
            {page.may.guests && <BatchLines ceremonyId={ceremonyId} />}
          </>
        )}
      </div>
    </div>
  )
}
