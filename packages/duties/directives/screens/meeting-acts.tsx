import { confirm } from '@cabinet/ui/confirm.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useDirectives, useRefreshDirectives } from './client.ts'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingCancel } from './meeting-cancel.tsx'
import { MeetingChange } from './meeting-change.tsx'

type Props = { page: MeetingAnswer; save: () => Promise<unknown> }
type Step = 'begin' | 'hold' | 'reopen' | 'close'

/** What moves a meeting on; the one act of the moment stands first, the others are in the menu. */
export function MeetingActs({ page, save }: Props) {
  const t = useWords('directives')
  const directives = useDirectives()
  const refresh = useRefreshDirectives()
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null)
  const begin = useMutation(directives.meetingBegin.mutationOptions())
  const hold = useMutation(directives.meetingHold.mutationOptions())
  const reopen = useMutation(directives.meetingReopen.mutationOptions())
  const close = useMutation(directives.meetingClose.mutationOptions())
  const { meeting, may } = page
  const { id: meetingId } = meeting
  const steps = { begin, hold, reopen, close }
  const run = async (step: Step) => {
    await save()
    for (const one of Object.values(steps)) one.reset()
    steps[step].mutate(
      { meetingId },
      {
        onSuccess: async () => {
          sayDone({ sentence: t(`meeting.done.${step}`) })
          await refresh()
        },
      },
    )
  }
  const adopt = useAdopt(page, () => void run('close'))
  const isAgenda = meeting.state === 'planned' || meeting.state === 'cancelled'
  const problem = Object.values(steps).find((one) => one.error)?.error
  const isBusy = Object.values(steps).some((one) => one.isPending)
  return (
    <>
      {problem && <Problem error={problem} inset />}
      <PrintableLink href={`/prints/directives/minutes?meetingId=${meetingId}`}>
        {t(isAgenda ? 'meeting.act.printAgenda' : 'meeting.act.printMinutes')}
      </PrintableLink>
      {may.begin && (
        <Button loading={isBusy} onClick={() => void run('begin')}>
          {t('meeting.act.begin')}
        </Button>
      )}
      {may.hold && (
        <Button loading={isBusy} onClick={() => void run('hold')}>
          {t('meeting.act.hold')}
        </Button>
      )}
      {may.close && (
        <Button loading={isBusy} onClick={() => void adopt()}>
          {t('meeting.act.close')}
        </Button>
      )}
      {may.keep && <More page={page} onOpen={setOpen} onReopen={() => void run('reopen')} />}
      {open === 'change' && <MeetingChange page={page} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <MeetingCancel meetingId={meetingId} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Asks before what cannot be undone, and says what would stay open. */
function useAdopt({ points, people }: MeetingAnswer, go: () => void) {
  const t = useWords('directives')
  return async () => {
    const open = points.filter((point) => !point.isReserved && point.outcome === null).length
    const unknown = people.filter((one) => one.presence === 'expected').length
    const yes = await confirm({
      title: t('meeting.close.title'),
      action: t('meeting.act.close'),
      children: (
        <>
          <p>{t('meeting.close.help')}</p>
          {open > 0 && <p>{t('meeting.close.open', { count: open })}</p>}
          {unknown > 0 && <p>{t('meeting.close.presence', { count: unknown })}</p>}
        </>
      ),
    })
    if (yes) go()
  }
}

type MoreProps = { page: MeetingAnswer; onOpen: (what: 'change' | 'cancel') => void; onReopen: () => void }

function More({ page: { meeting, may, next }, onOpen, onReopen }: MoreProps) {
  const t = useWords('directives')
  const go = useNavigate()
  const follows = next === null && (meeting.state === 'held' || meeting.state === 'closed')
  if (!may.change && !may.reopen && !may.cancel && !follows) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('meeting.act.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may.change && <Menu.Item onClick={() => onOpen('change')}>{t('meeting.act.change')}</Menu.Item>}
        {may.reopen && <Menu.Item onClick={onReopen}>{t('meeting.act.reopen')}</Menu.Item>}
        {follows && (
          <Menu.Item onClick={() => void go(`/reunions/nouvelle?sorte=${meeting.kind}`)}>
            {t('meeting.act.next')}
          </Menu.Item>
        )}
        {may.cancel && (
          <Menu.Item color="red" onClick={() => onOpen('cancel')}>
            {t('meeting.act.cancel')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
