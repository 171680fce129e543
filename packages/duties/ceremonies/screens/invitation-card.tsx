import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { CeremoniesAnswers } from './client.ts'
import css from './invitation.module.css'

export type Invitation = CeremoniesAnswers['publicInvitation']

/** What stands on the card, and nothing of anybody else. */
export function InvitationCard({ page }: { page: Invitation }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const { guest, start, end, place, dress, answersUntil, taking } = page
  const day = sayLongDay(start.slice(0, 10), locale, true)
  const facts = [
    { label: t('guests.card.when'), value: `${day}, ${sayTime(start, locale)} – ${sayTime(end, locale)}` },
    { label: t('guests.card.where'), value: place },
    { label: t('guests.card.dress'), value: dress },
  ].filter((fact) => fact.value)
  return (
    <section className={css.card}>
      <p className={css.dear} dir="auto">
        {t('guests.card.dear', { name: guest.name })}
        {guest.function && <span className="muted">, {guest.function}</span>}
        {guest.spouse && <span className="muted"> · {t('guests.spouse', { name: guest.spouse })}</span>}
      </p>
      <dl className={css.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {answersUntil && taking === 'open' && (
        <p>{t('guests.card.until', { day: sayLongDay(answersUntil, locale, true) })}</p>
      )}
    </section>
  )
}
