import { dayOf } from '@cabinet/office/day.ts'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import css from './ceremony-page.module.css'
import type { CeremonyAnswer } from './client.ts'

/** What was learnt the last times, where the next one is prepared. */
export function CeremonyLessons({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const zone = useTimeZone()
  if (page.lessons.length === 0) return null
  return (
    <section className={`${css.section} ${css.lessons}`} aria-label={t('ceremony.section.lessons')}>
      <h2>{t('ceremony.section.lessons')}</h2>
      <ul className={css.stack}>
        {page.lessons.map((lesson) => (
          <li key={lesson.id} dir="auto">
            {lesson.text}{' '}
            <span className="small muted">{sayLongDay(dayOf(new Date(lesson.notedAt), zone), locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
