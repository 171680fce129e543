import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Answers } from './client.ts'
import { Section } from './section.tsx'

/** The code from the telephone: since when, and the way to a new telephone or new codes for the drawer. */
export function AccountSecondFactor({ me: { secondFactor } }: { me: Answers['me'] }) {
  const t = useWords('people')
  const locale = useLocale()
  const zone = useTimeZone()
  const navigate = useNavigate()
  const { enrolledAt } = secondFactor
  const change = (
    <Button variant="default" onClick={() => void navigate('/protection')}>
      {enrolledAt ? t('secondFactor.renew') : t('secondFactor.turnOn')}
    </Button>
  )
  return (
    <Section title={t('secondFactor.title')} actions={change}>
      <div>
        {enrolledAt ? (
          <StateBadge tone="done">
            {t('secondFactor.on', { day: sayInstant(new Date(enrolledAt), locale, zone) })}
          </StateBadge>
        ) : (
          <StateBadge>{t('secondFactor.off')}</StateBadge>
        )}
      </div>
    </Section>
  )
}
