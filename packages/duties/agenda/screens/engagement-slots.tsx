import { Problem } from '@cabinet/ui/problem.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { EngagementPage } from './client.ts'
import css from './engagement.module.css'
import { useEngagementActs } from './engagement-acts.ts'
import { useTimeWords } from './time-words.ts'

/** The times held for an option: choosing one confirms it and gives the others free. */
export function EngagementSlots({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const { whole, locale } = useTimeWords()
  const zone = useTimeZone()
  const acts = useEngagementActs(page)
  const { engagement, may } = page
  const held = page.slots.filter((one) => one.state === 'held')
  if (engagement.state !== 'option') return null
  return (
    <section className={css.part}>
      <h3>{t('option.title')}</h3>
      {engagement.optionUntil && (
        <p className="small muted">
          {t('option.until', { when: sayInstant(new Date(engagement.optionUntil), locale, zone) })}
        </p>
      )}
      {acts.problem !== null && <Problem error={acts.problem} />}
      <ul className={css.list}>
        {held.map((slot) => (
          <li key={slot.id} className={css.top}>
            <span className="num">{whole({ ...slot, allDay: engagement.allDay })}</span>
            {may.confirm && (
              <Button size="compact-sm" loading={acts.isBusy} onClick={() => acts.confirm(slot.id)}>
                {t('option.choose')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
