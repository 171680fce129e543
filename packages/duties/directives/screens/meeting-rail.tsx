import { Facts } from '@cabinet/ui/facts.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import css from './meeting.module.css'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingCommitmentLines } from './meeting-commitment-lines.tsx'
import { MeetingHistory } from './meeting-history.tsx'
import { MeetingPresence } from './meeting-presence.tsx'
import { useMeetingLength, useMeetingWhen } from './meeting-say.ts'

/** When, where and with whom; what was decided; what happened to it. */
export function MeetingRail({ page }: { page: MeetingAnswer }) {
  const t = useWords('directives')
  const when = useMeetingWhen()
  const length = useMeetingLength()
  const { meeting, next, commitments, diary } = page
  return (
    <Rail>
      <Facts
        facts={[
          { label: t('meeting.field.on'), value: `${when(meeting)} (${length(meeting.lasts)})` },
          { label: t('meeting.field.place'), value: meeting.place },
          { label: t('meeting.field.chair'), value: meeting.chairName },
          {
            label: t('meeting.diary.line'),
            value: diary && <Link to={`/agenda/rendez-vous/${diary.ref}`}>{diary.names.join(', ')}</Link>,
          },
          {
            label: t('meeting.page.next'),
            value: next && <Link to={`/reunions/${next.id}`}>{when(next)}</Link>,
          },
        ]}
      />
      {meeting.reserved && <p className={css.warn}>{t('meeting.page.reserved')}</p>}
      <div className={css.notOnPhone}>
        <MeetingPresence page={page} />
      </div>
      {meeting.state !== 'planned' && meeting.state !== 'cancelled' && (
        <section className={css.block}>
          <div className={css.blockHead}>
            <h2>{t('meeting.commit.title')}</h2>
            <span className={css.count}>{commitments.length || ''}</span>
          </div>
          {commitments.length > 0 ? (
            <>
              <MeetingCommitmentLines commitments={commitments} />
              <PrintableLink href={`/prints/directives/state?meetingId=${meeting.id}`} quiet>
                {t('meeting.act.printState')}
              </PrintableLink>
            </>
          ) : (
            <p className="muted">{t('meeting.commit.none')}</p>
          )}
        </section>
      )}
      <MeetingHistory meetingId={meeting.id} />
    </Rail>
  )
}
