import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { batchKinds } from '../rules/batch.ts'
import { BatchStart } from './batch-start.tsx'
import { type CeremonyAnswer, useCeremonies } from './client.ts'
import { GuestAdd } from './guest-add.tsx'
import { BeforeSending } from './guest-before-sending.tsx'
import type { GuestChoice } from './guest-choice.ts'

/** Adding guests, and printing or sending for all of them when nobody is chosen. */
export function GuestActs({ page, choice }: { page: CeremonyAnswer; choice: GuestChoice }) {
  const t = useWords('ceremonies')
  const [isAdding, add] = useState(false)
  const [made, make] = useFilter('editer')
  if (!page.may.guests) return null
  const { id: ceremonyId } = page.ceremony
  const kind = batchKinds.find((one) => one === made)
  return (
    <>
      {choice.count === 0 && (page.guests?.all ?? 0) > 0 && (
        <Button variant="default" onClick={() => make('cards')}>
          {t('batch.openAll')}
        </Button>
      )}
      <Button onClick={() => add(true)}>{t('guests.add.open')}</Button>
      {isAdding && (
        <Dialog opened onClose={() => add(false)} title={t('guests.add.title')} width={640} leaveOutside={false}>
          <GuestAdd ceremonyId={ceremonyId} onDone={() => add(false)} />
        </Dialog>
      )}
      {kind && (
        <Dialog opened onClose={() => make('')} title={t('batch.openAll')} width={600} leaveOutside={false}>
          <ForAll ceremonyId={ceremonyId} kind={kind} onDone={() => make('')} />
        </Dialog>
      )}
    </>
  )
}

type AllProps = { ceremonyId: string; kind: (typeof batchKinds)[number]; onDone: () => void }

/** Everybody on the list; those whom it does not concern are left out by the office's own rules. */
function ForAll({ ceremonyId, kind, onDone }: AllProps) {
  const line = useQuery(useCeremonies().lineOf.queryOptions({ ceremonyId, whom: 'all' }))
  if (!line.data) return null
  const ids = [...line.data.positions, ...line.data.outside].map((one) => one.id)
  return (
    <BeforeSending ceremonyId={ceremonyId} guestIds={ids}>
      {(guestIds) => <BatchStart {...{ ceremonyId, kind, onDone, guestIds }} />}
    </BeforeSending>
  )
}
