import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { CeremoniesAnswers } from './client.ts'
import css from './guests-page.module.css'

/** Who was left out because their function is over on that day: by name, so that nobody is forgotten. */
export function GuestNotHeld({ notHeld }: { notHeld: CeremoniesAnswers['guestAdd']['notHeld'] }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  if (notHeld.length === 0) return null
  return (
    <div className={css.ended} role="status">
      <b>{t('guests.add.ended', { count: notHeld.length })}</b>
      <ul>
        {notHeld.map((one) => (
          <li key={one.functionId} dir="auto">
            {one.name}, {one.function}
            {one.to && ` (${t('guests.add.until', { day: sayDay(one.to, locale) })})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
