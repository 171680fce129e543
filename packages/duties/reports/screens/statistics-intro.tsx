import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDay, sayInstant } from '@cabinet/words/say.ts'
import type { Period } from '../rules/period.ts'
import type { ReportsAnswers } from './client.ts'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

type Said = Pick<ReportsAnswers['statistics'], 'period' | 'before' | 'lastYear' | 'asOf' | 'complete'>

/** Which days are counted, beside which, as known when, and whether what is reserved is in it. */
export function StatisticsIntro({ said }: { said: Said }) {
  const { t, locale } = useFigureWords()
  const zone = useTimeZone()
  const say = ({ from, to }: Period) => t('statistics.fromTo', { from: sayDay(from, locale), to: sayDay(to, locale) })
  return (
    <p className={css.intro}>
      {t('statistics.intro', { period: say(said.period), before: say(said.before), lastYear: say(said.lastYear) })}{' '}
      {t('statistics.asOf', { moment: sayInstant(new Date(said.asOf), locale, zone) })}{' '}
      {t(said.complete ? 'statistics.complete' : 'statistics.open')}
    </p>
  )
}
