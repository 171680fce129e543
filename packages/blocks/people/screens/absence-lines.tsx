import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Answers, usePeople, useRefresh } from './client.ts'
import { Line, Lines } from './lines.tsx'

type Absence = Answers['absences'][number]
type Props = { absences: readonly Absence[]; nameOf?: (personId: string) => string }

/** Days away, now and to come. */
export function AbsenceLines({ absences, nameOf }: Props) {
  const t = useWords('people')
  const locale = useLocale()
  const refresh = useRefresh()
  const cancel = useMutation(usePeople().cancelAbsence.mutationOptions({ onSuccess: refresh }))
  if (absences.length === 0) return null
  return (
    <>
      {cancel.error && <Problem error={cancel.error} />}
      <Lines label={t('absences.title')}>
        {absences.map(({ id, personId, from, to, reason }) => {
          const days = t('posts.fromTo', { from: sayDay(from, locale), to: sayDay(to, locale) })
          const why = reason ? t(`absences.reasons.${reason as 'leave'}`) : null
          const name = nameOf?.(personId)
          return (
            <Line
              key={id}
              title={name ?? days}
              detail={[name && days, why].filter(Boolean).join(' · ')}
              actions={
                <Button variant="default" size="compact-sm" onClick={() => cancel.mutate({ id })}>
                  {t('absences.cancel')}
                </Button>
              }
            />
          )
        })}
      </Lines>
    </>
  )
}
