import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { proposalReasons } from '../rules/meeting-agenda.ts'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import type { MeetingProposal } from './meeting-answers.ts'

const most = 40

const asPoint = ({ sourceKind, sourceId, title, from }: MeetingProposal) =>
  sourceKind === 'free' || sourceId === null
    ? { sourceKind: 'free' as const, title, from }
    : { sourceKind, sourceId, from }

/** What the office itself has to speak of, reason by reason; put on the agenda one by one or together. */
export function MeetingProposals({ meetingId }: { meetingId: string }) {
  const t = useWords('directives')
  const directives = useDirectives()
  const refresh = useRefreshDirectives()
  const query = useQuery(directives.meetingProposals.queryOptions({ meetingId }))
  const add = useMutation(directives.meetingPointsAdd.mutationOptions({ onSuccess: refresh }))
  const put = (some: readonly MeetingProposal[]) => add.mutate({ meetingId, points: some.slice(0, most).map(asPoint) })
  return (
    <section className={css.block}>
      <div className={css.blockHead}>
        <h2>{t('meeting.proposal.title')}</h2>
      </div>
      <p className="small muted">{t('meeting.proposal.help')}</p>
      {add.error && <Problem error={add.error} inset />}
      <QueryView
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<p className="muted">{t('meeting.proposal.none')}</p>}
      >
        {(rows) =>
          proposalReasons.map((reason) => {
            const some = rows.filter((one) => one.reason === reason)
            return some.length > 0 && <Group key={reason} some={some} isBusy={add.isPending} onPut={put} />
          })
        }
      </QueryView>
    </section>
  )
}

type GroupProps = { some: MeetingProposal[]; isBusy: boolean; onPut: (some: readonly MeetingProposal[]) => void }

function Group({ some, isBusy, onPut }: GroupProps) {
  const t = useWords('directives')
  const today = useToday()
  const reason = some[0]?.reason
  if (!reason) return null
  return (
    <div className={css.group}>
      <div className={css.blockHead}>
        <h3>
          {t(`meeting.proposal.reason.${reason}`)} <span className={css.count}>{some.length}</span>
        </h3>
        <Button size="compact-sm" variant="subtle" disabled={isBusy} onClick={() => onPut(some)}>
          {t('meeting.proposal.addAll', { count: Math.min(some.length, most) })}
        </Button>
      </div>
      <ul className={css.proposals}>
        {some.map((one) => (
          <li key={`${one.sourceKind}:${one.sourceId ?? one.title}`}>
            <ActionIcon
              variant="light"
              size="lg"
              disabled={isBusy}
              aria-label={t('meeting.proposal.add', { title: one.title })}
              onClick={() => onPut([one])}
            >
              <IconPlus size={16} />
            </ActionIcon>
            <span className={css.what}>
              <span dir="auto">{one.title}</span>
              {one.detail && (
                <span className="small muted" dir="auto">
                  {one.detail}
                </span>
              )}
            </span>
            {one.day && reason !== 'carried' && <DueBadge due={one.day} today={today} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
