import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import css from './ceremony-page.module.css'
import { ResumeDialog, TakeUpDialog } from './ceremony-when.tsx'
import type { CeremonyAnswer } from './client.ts'

/** What stands in the way of preparing it: nobody has taken it up, it is postponed, it is cancelled. */
export function CeremonyNotice({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const [open, setOpen] = useState(false)
  const { ceremony, may, shortNotice } = page
  const close = () => setOpen(false)
  if (ceremony.state === 'suggested') {
    return (
      <div className={css.notice}>
        <p>{t('ceremony.notice.suggested')}</p>
        {may.takeUp && <Button onClick={() => setOpen(true)}>{t('ceremony.act.takeUp')}</Button>}
        {open && <TakeUpDialog ceremony={ceremony} onClose={close} />}
      </div>
    )
  }
  if (ceremony.state === 'preparing' && shortNotice > 0) {
    return (
      <div className={css.notice}>
        <p>{t('ceremony.notice.shortNotice', { count: shortNotice })}</p>
      </div>
    )
  }
  if (ceremony.state !== 'postponed' && ceremony.state !== 'cancelled') return null
  return (
    <div className={`${css.notice} ${css.stopped}`}>
      <p dir="auto">
        <strong>{t(`ceremony.state.${ceremony.state}`)}</strong> · {ceremony.stateReason}
      </p>
      {may.resume && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('ceremony.act.resume')}
        </Button>
      )}
      {open && <ResumeDialog ceremony={ceremony} onClose={close} />}
    </div>
  )
}
