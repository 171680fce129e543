import { ColleagueField } from '@cabinet/duties/audiences/screens/colleague-field.tsx'
import { Card } from '@cabinet/ui/card.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import css from './arrivals.module.css'
import type { BoardAnswer } from './arrivals-answers.ts'
import { useCeremonies, useRefreshCeremonies } from './client.ts'
import { useMomentClock } from './door-clock.ts'

const silentAfter = 3 * 60_000

/** The telephones at the entrances: whether they are heard, how many came in there. */
export function ArrivalsDoors({ board }: { board: BoardAnswer }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(board.timeZone)
  const refresh = useRefreshCeremonies()
  const close = useMutation(useCeremonies().doorClose.mutationOptions({ onSettled: () => refresh() }))
  return (
    <aside className={css.doors} aria-labelledby="arrivals-doors">
      <h3 id="arrivals-doors">{t('day.arrivals.doors')}</h3>
      {board.doors.length === 0 && <p className="muted">{t('day.arrivals.noDoors')}</p>}
      {board.doors.map((door) => (
        <Card key={door.id} title={<span dir="auto">{door.name}</span>} aside={<Heard door={door} />}>
          <p className="small muted">
            {[
              door.person,
              t('day.arrivals.byDoor', { count: door.arrivals }),
              door.closedAt === null && t('day.arrivals.heardAt', { time: clock(String(door.lastHeardAt)) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {door.closedAt === null && board.may.door && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => close.mutate({ ceremonyId: board.ceremonyId, doorId: door.id })}
            >
              {t('day.arrivals.closeDoor')}
            </Button>
          )}
        </Card>
      ))}
      {close.error && <Problem error={close.error} inset />}
      {board.may.assign && <Assign ceremonyId={board.ceremonyId} />}
    </aside>
  )
}

function Heard({ door }: { door: BoardAnswer['doors'][number] }) {
  const t = useWords('ceremonies')
  if (door.closedAt !== null) return <StateBadge>{t('day.arrivals.closed')}</StateBadge>
  const isSilent = Date.now() - new Date(String(door.lastHeardAt)).getTime() > silentAfter
  return isSilent ? (
    <StateBadge tone="soon">{t('day.arrivals.silent')}</StateBadge>
  ) : (
    <StateBadge tone="done">{t('day.arrivals.heard')}</StateBadge>
  )
}

/** A door given to a colleague, who opens it on their own telephone. */
function Assign({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const [name, setName] = useState('')
  const [personId, setPersonId] = useState<string | null>(null)
  const assign = useMutation(
    useCeremonies().doorAssign.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('day.arrivals.assigned', { door: name }) })
        setName('')
        setPersonId(null)
        await refresh()
      },
    }),
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() && personId) assign.mutate({ ceremonyId, name, personId })
  }
  return (
    <form className={css.assign} onSubmit={send}>
      <h4>{t('day.arrivals.assign')}</h4>
      <TextInput
        label={t('day.door.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
      />
      <ColleagueField label={t('day.arrivals.toWhom')} value={personId} onChange={setPersonId} />
      {assign.error && <Problem error={assign.error} inset />}
      <Button type="submit" variant="default" loading={assign.isPending} disabled={!name.trim() || !personId}>
        {t('day.arrivals.give')}
      </Button>
    </form>
  )
}
