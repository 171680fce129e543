import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BatchKind } from '../rules/batch.ts'
import { BatchStart } from './batch-start.tsx'
import type { CeremonyAnswer } from './client.ts'
import { BeforeSending } from './guest-before-sending.tsx'
import type { GuestChoice } from './guest-choice.ts'
import css from './guests-page.module.css'
import { useGuestList } from './use-guest-list.ts'

type Props = { page: CeremonyAnswer; choice: GuestChoice }

/** What may be done with the guests whose boxes are ticked: sent to, reminded, taken off the list. */
export function GuestChosen({ page, choice }: Props) {
  const t = useWords('ceremonies')
  const list = useGuestList(page.ceremony.id)
  const [kind, open] = useState<BatchKind | null>(null)
  const { id: ceremonyId } = page.ceremony
  return (
    <section className={css.chosen} aria-label={t('guests.chosen.label')}>
      <b aria-live="polite">{t('guests.chosen.count', { count: choice.count })}</b>
      {list.error !== null && <Problem error={list.error} />}
      <Button onClick={() => open('cards')}>{t('batch.open')}</Button>
      <Button variant="default" onClick={() => open('reminders')}>
        {t('batch.remind')}
      </Button>
      <Button variant="default" onClick={() => void list.withdraw(choice.ids, choice.clear)}>
        {t('guests.chosen.withdraw')}
      </Button>
      <Button variant="subtle" color="gray" onClick={choice.clear}>
        {t('guests.chosen.none')}
      </Button>
      {kind && (
        <Dialog opened onClose={() => open(null)} title={t('batch.open')} width={600} leaveOutside={false}>
          <BeforeSending ceremonyId={ceremonyId} guestIds={choice.ids}>
            {(guestIds) => <BatchStart {...{ ceremonyId, kind, guestIds }} onDone={() => open(null)} />}
          </BeforeSending>
        </Dialog>
      )}
    </section>
  )
}
