import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { usePeople, useRefresh } from './client.ts'
import { OneTimeLink } from './one-time-link.tsx'
import type { StaffMember } from './people-table.tsx'
import { Section } from './section.tsx'

/** How somebody gets in: the link for a first or forgotten password, and a lost telephone. */
export function PersonAccess({ person }: { person: StaffMember }) {
  const t = useWords('people')
  const locale = useLocale()
  const zone = useTimeZone()
  const people = usePeople()
  const refresh = useRefresh()
  const link = useMutation(people.makeOneTimeLink.mutationOptions())
  const reset = useMutation(people.resetSecondFactor.mutationOptions({ onSuccess: refresh }))
  const personId = person.id
  const askReset = async () => {
    const title = `${t('people.removeSecondFactor')} : ${person.name}`
    const action = t('people.removeSecondFactor')
    if (await confirm({ title, children: t('people.removeSecondFactorHelp'), action, tone: 'late' }))
      reset.mutate({ personId })
  }
  const at = (instant: string) => sayInstant(new Date(instant), locale, zone)
  const problem = link.error ?? reset.error
  return (
    <Section
      title={t('people.access')}
      actions={
        <>
          {person.secondFactorSince && (
            <Button variant="default" onClick={() => void askReset()}>
              {t('people.removeSecondFactor')}
            </Button>
          )}
          <Button variant="default" loading={link.isPending} onClick={() => link.mutate({ personId })}>
            {t('password.newLink')}
          </Button>
        </>
      }
    >
      <Stack gap="xs">
        {problem && <Problem error={problem} />}
        {link.data && <OneTimeLink name={person.name} link={link.data} />}
        <p className="muted">
          {person.passwordSetAt
            ? t('people.passwordSince', { day: at(person.passwordSetAt) })
            : t('people.noPasswordHelp')}
        </p>
        <p className="muted">
          {person.secondFactorSince
            ? t('secondFactor.on', { day: at(person.secondFactorSince) })
            : t('secondFactor.off')}
        </p>
      </Stack>
    </Section>
  )
}
