import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { deviceName } from './device-name.ts'
import { Line, Lines } from './lines.tsx'
import { Section } from './section.tsx'

/** Where one is signed in: what one does not recognise is ended here. */
export function AccountSessions() {
  const t = useWords('people')
  const people = usePeople()
  const refresh = useRefresh()
  const sessions = useQuery(people.mySessions.queryOptions())
  const ended = () => {
    sayDone({ sentence: t('account.ended') })
    return refresh()
  }
  const end = useMutation(people.endSession.mutationOptions({ onSuccess: ended }))
  const endOthers = useMutation(people.endOtherSessions.mutationOptions({ onSuccess: ended }))
  const others = (
    <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
      {t('account.endOthers')}
    </Button>
  )
  const problem = end.error ?? endOthers.error
  return (
    <Section title={t('account.sessions')} actions={(sessions.data?.length ?? 0) > 1 ? others : null}>
      {problem && <Problem error={problem} />}
      <QueryView query={sessions}>
        {(all) => (
          <Lines label={t('account.sessions')}>
            {all.map((session) => (
              <Session key={session.id} session={session} onEnd={() => end.mutate({ id: session.id })} />
            ))}
          </Lines>
        )}
      </QueryView>
    </Section>
  )
}

type SessionProps = { session: Answers['mySessions'][number]; onEnd: () => void }

function Session({ session, onEnd }: SessionProps) {
  const t = useWords('people')
  const locale = useLocale()
  const zone = useTimeZone()
  const at = (instant: string) => sayInstant(new Date(instant), locale, zone)
  const name = deviceName(session.userAgent) ?? t('account.unknownDevice')
  const since = t('account.signedInAt', { instant: at(session.createdAt) })
  const seen = t('account.lastSeen', { instant: at(session.lastSeenAt) })
  return (
    <Line
      title={name}
      badge={session.thisOne && <StateBadge tone="info">{t('account.thisOne')}</StateBadge>}
      detail={
        <>
          {since} · {seen} · <bdi>{session.ip}</bdi>
        </>
      }
      actions={
        !session.thisOne && (
          <Button variant="default" size="compact-sm" onClick={onEnd}>
            {t('account.end')}
          </Button>
        )
      }
    />
  )
}
