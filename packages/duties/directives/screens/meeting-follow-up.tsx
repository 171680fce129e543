import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import css from './meeting.module.css'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingCommitmentLines } from './meeting-commitment-lines.tsx'

/** What was decided last time, and where it stands now: it opens the agenda and the minutes. */
export function MeetingFollowUp({ page: { before } }: { page: MeetingAnswer }) {
  const t = useWords('directives')
  const locale = useLocale()
  if (!before) return null
  const open = before.commitments.filter((one) => one.isOpen)
  const day = sayLongDay(before.on, locale, true)
  return (
    <details className={css.block} open={open.length > 0}>
      <summary className={css.summary}>
        <IconChevronRight size={16} aria-hidden className={css.turn} />
        <h2>{t('meeting.before.titleOn', { day })}</h2>
        <span className={css.count}>{before.commitments.length}</span>
      </summary>
      {before.commitments.length > 0 ? (
        <MeetingCommitmentLines commitments={before.commitments} />
      ) : (
        <p className="muted">{t('meeting.before.none')}</p>
      )}
      <Link to={`/reunions/${before.id}`} className="small">
        {t('meeting.before.open')}
      </Link>
    </details>
  )
}
