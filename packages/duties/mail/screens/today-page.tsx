import { Page } from '@cabinet/ui/page.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useActs } from './acts.ts'
import css from './today-mail.module.css'
import { TodayMail } from './today-mail.tsx'

/** The first page of the day. */
export function TodayPage() {
  const t = useWords('mail')
  const today = sayLongDay(useToday(), useLocale(), true)
  const action = useActs().has('mail.register') && (
    <Button component={Link} to="/courrier/nouveau" className={css.act ?? ''}>
      {t('today.registerNext')}
    </Button>
  )
  return (
    <Page title={t('today.title')} badge={today} actions={action}>
      <TodayMail />
    </Page>
  )
}
