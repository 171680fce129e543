import { TodayAgenda } from '@cabinet/duties/agenda/screens/today-agenda.tsx'
import { TodayAudiences } from '@cabinet/duties/audiences/screens/today-audiences.tsx'
import { TodayCeremonies } from '@cabinet/duties/ceremonies/screens/today-ceremonies.tsx'
import { TodayDirectives } from '@cabinet/duties/directives/screens/today-directives.tsx'
import { TodayMail } from '@cabinet/duties/mail/screens/today-mail.tsx'
import { TodayRegister } from '@cabinet/duties/mail/screens/today-register.tsx'
import { TodayMissions } from '@cabinet/duties/missions/screens/today-missions.tsx'
import { TodayReports } from '@cabinet/duties/reports/screens/today-reports.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'

/** The first page of the day: what waits, one line per duty. */
export function TodayPage() {
  const t = useWords('mail')
  const today = sayLongDay(useToday(), useLocale(), true)
  return (
    <Page title={t('today.title')} badge={today} actions={<TodayRegister />}>
      <TodayAgenda />
      <TodayAudiences />
      <TodayMail />
      <TodayMissions />
      <TodayCeremonies />
      <TodayDirectives />
      <TodayReports />
    </Page>
  )
}
