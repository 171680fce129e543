import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { KeyboardEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { useDirectives, useRefreshDirectives } from './client.ts'
import css from './meeting.module.css'
import type { MeetingAnswer, MeetingPoint, OpenPoint } from './meeting-answers.ts'
import { MeetingCommitmentLines } from './meeting-commitment-lines.tsx'
import { MeetingPointDesk } from './meeting-point-desk.tsx'

type Props = { page: MeetingAnswer; point: MeetingPoint; at: number; onMove: (to: number) => void }

/** One point of the agenda; what is reserved to others shows its place and nothing else. */
export function MeetingPointRow({ page, point, at, onMove }: Props) {
  const t = useWords('directives')
  const { points, may, commitments } = page
  const title = point.isReserved ? t('meeting.point.reserved') : point.title
  const byKeys = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    onMove(at + step)
  }
  const number = may.arrange ? (
    <button
      type="button"
      id={`point-${point.id}`}
      className={css.number}
      aria-label={`${t('meeting.point.place', { place: at + 1, count: points.length })} · ${title}`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onKeyDown={byKeys}
    >
      {at + 1}
    </button>
  ) : (
    <span className={css.number}>{at + 1}</span>
  )
  const menu = may.arrange && <PointMenu page={page} point={point} at={at} onMove={onMove} />
  if (point.isReserved)
    return (
      <Row number={number} menu={menu}>
        <span className="muted">
          <IconLock size={14} aria-hidden className={css.lock} />
          {title}
        </span>
        <span className="small muted">{t('meeting.point.reservedHelp')}</span>
      </Row>
    )
  const own = commitments.filter((one) => one.pointId === point.id)
  return (
    <Row number={number} menu={menu}>
      <PointTitle point={point} settled={!may.settle} />
      {may.settle ? (
        <MeetingPointDesk page={page} point={point} />
      ) : (
        point.note && (
          <p className={css.note} dir="auto">
            {point.note}
          </p>
        )
      )}
      {own.length > 0 && <MeetingCommitmentLines commitments={own} />}
    </Row>
  )
}

function Row({ number, menu, children }: { number: ReactNode; menu: ReactNode; children: ReactNode }) {
  return (
    <>
      {number}
      <div className={css.what}>{children}</div>
      {menu || <span />}
    </>
  )
}

function PointTitle({ point, settled }: { point: OpenPoint; settled: boolean }) {
  const t = useWords('directives')
  const locale = useLocale()
  const small = [
    point.sourceKind === 'free' ? '' : t(`meeting.source.${point.sourceKind}`),
    point.reference,
    point.carriedOn ? t('meeting.point.carriedOn', { day: sayShortDay(point.carriedOn, locale) }) : '',
  ].filter(Boolean)
  return (
    <div className={css.pointHead}>
      <span>
        {point.to ? (
          <Link to={point.to} className={css.name} dir="auto">
            {point.title}
          </Link>
        ) : (
          <span className={css.name} dir="auto">
            {point.title}
          </span>
        )}
        {small.length > 0 && <span className={`small muted ${css.under}`}>{small.join(' · ')}</span>}
      </span>
      {settled && point.outcome && (
        <StateBadge tone={point.outcome === 'decided' ? 'done' : 'neutral'}>
          {t(`meeting.outcome.${point.outcome}`)}
        </StateBadge>
      )}
    </div>
  )
}

function PointMenu({ page: { meeting, points }, point, at, onMove }: Props) {
  const t = useWords('directives')
  const refresh = useRefreshDirectives()
  const remove = useMutation(
    useDirectives().meetingPointRemove.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('meeting.point.removed') })
        await refresh()
      },
    }),
  )
  const title = point.isReserved ? t('meeting.point.reserved') : point.title
  return (
    <span className={css.pointMenu}>
      {remove.error && <Problem error={remove.error} inset />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('meeting.point.of', { title })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {at > 0 && <Menu.Item onClick={() => onMove(at - 1)}>{t('meeting.point.up')}</Menu.Item>}
          {at < points.length - 1 && <Menu.Item onClick={() => onMove(at + 1)}>{t('meeting.point.down')}</Menu.Item>}
          {!point.isReserved && (
            <Menu.Item color="red" onClick={() => remove.mutate({ meetingId: meeting.id, pointId: point.id })}>
              {t('meeting.point.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
