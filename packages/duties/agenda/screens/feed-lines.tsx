import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'

type Feed = AgendaAnswers['feeds'][number]

/** The open addresses, when each was last read, and the way to close it for good. */
export function FeedLines({ feeds }: { feeds: readonly Feed[] }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const zone = useTimeZone()
  const refresh = useRefreshAgenda()
  const revoke = useMutation(useAgenda().revokeFeed.mutationOptions({ onSuccess: refresh }))
  const end = async ({ id, name }: Feed) => {
    const sure = await confirm({
      title: t('feeds.revokeAsk', { name }),
      children: t('feeds.revokeText'),
      action: t('feeds.revokeOf', { name }),
      tone: 'late',
    })
    if (sure) revoke.mutate({ feedId: id }, { onSuccess: () => sayDone({ sentence: t('feeds.revoked', { name }) }) })
  }
  const readAt = ({ lastReadAt }: Feed) =>
    lastReadAt ? t('feeds.read', { when: sayInstant(new Date(lastReadAt), locale, zone) }) : t('feeds.neverRead')
  if (!feeds.length) return <Empty>{t('feeds.none')}</Empty>
  return (
    <>
      {revoke.error && <Problem error={revoke.error} />}
      <Lines label={t('feeds.mine')}>
        {feeds.map((feed) => (
          <Line
            key={feed.id}
            title={feed.name}
            detail={[feed.diary, readAt(feed)].join(' · ')}
            actions={
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('feeds.revokeOf', { name: feed.name })}
                onClick={() => void end(feed)}
              >
                {t('feeds.revoke')}
              </Button>
            }
          />
        ))}
      </Lines>
    </>
  )
}
