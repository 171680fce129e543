import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useActWords } from './act-words.ts'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { Line, Lines } from './lines.tsx'
import { useMay, useMe } from './use-me.ts'

type StandIn = Answers['standIns'][number]
type Props = { standIns: readonly StandIn[]; directory?: Answers['directory'] }

/** Who acts in whose place, from when to when, and what exactly was entrusted. */
export function StandInLines({ standIns, directory }: Props) {
  const t = useWords('people')
  const locale = useLocale()
  const today = useToday()
  const refresh = useRefresh()
  const sayAct = useActWords()
  const me = useMe().data?.person.id
  const forOthers = useMay()('people.grant-stand-in-for-others')
  const end = useMutation(usePeople().endStandIn.mutationOptions({ onSuccess: refresh }))
  const nameOf = (id: string) => directory?.people.find((one) => one.id === id)?.name ?? '…'
  const askEnd = async ({ id, standInId }: StandIn) => {
    const title = t('standIns.endTitle', { name: nameOf(standInId) })
    if (await confirm({ title, children: t('standIns.endHelp'), action: t('standIns.end'), tone: 'late' }))
      end.mutate({ id })
  }
  if (standIns.length === 0) return null
  return (
    <>
      {end.error && <Problem error={end.error} />}
      <Lines label={t('standIns.title')}>
        {standIns.map((one) => {
          const { id, absentId, standInId, from, to, acts, reserved } = one
          const [absent, standIn] = [nameOf(absentId), nameOf(standInId)]
          const sentence = { absent, standIn, from: sayDay(from, locale), to: sayDay(to, locale) }
          const now = from <= today
          return (
            <Line
              key={id}
              title={t('standIns.saved', sentence)}
              badge={
                <StateBadge tone={now ? 'done' : 'info'}>{t(now ? 'standIns.current' : 'standIns.coming')}</StateBadge>
              }
              detail={[...acts.map(sayAct), reserved && t('standIns.withReserved')].filter(Boolean).join(' ; ')}
              actions={
                (absentId === me || forOthers) && (
                  <Button variant="default" size="compact-sm" onClick={() => void askEnd(one)}>
                    {t('standIns.end')}
                  </Button>
                )
              }
            />
          )
        })}
      </Lines>
    </>
  )
}
