import { dayOf } from '@cabinet/office/day.ts'
import { Facts } from '@cabinet/ui/facts.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { channels } from '../rules/letter.ts'
import { useLabels } from './choices.ts'
import type { LetterPage } from './client.ts'
import css from './letter-page.module.css'

/** What was written down when the letter was registered. */
export function LetterFacts({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { typeLabel } = useLabels()
  const { letter, contact, registeredBy } = page
  const day = (one: string | null) => one && sayDay(one, locale)
  const channel = channels.find((one) => one === letter.channel)
  const dispatched = letter.dispatchedAt && dayOf(new Date(letter.dispatchedAt), timeZone)
  return (
    <section className={css.facts} aria-label={t('letter.facts')}>
      <Facts
        facts={[
          { label: t(`letter.fact.contact.${letter.register}`), value: contact?.name },
          { label: t('letter.fact.writtenOn'), value: day(letter.writtenOn) },
          { label: t('letter.fact.receivedOn'), value: day(letter.receivedOn) },
          { label: t('letter.fact.dispatchedOn'), value: day(dispatched) },
          { label: t('letter.fact.theirReference'), value: letter.theirReference },
          { label: t('letter.fact.type'), value: typeLabel(letter.type) },
          {
            label: t('letter.fact.channel'),
            value: letter.register === 'incoming' && channel && t(`channel.${channel}`),
          },
          { label: t('letter.fact.broughtBy'), value: letter.broughtBy },
          { label: t('letter.fact.enclosures'), value: letter.enclosures },
          { label: t('letter.fact.confidentiality'), value: t(`confidentiality.${letter.confidentiality}`) },
          { label: t('letter.fact.registeredBy'), value: registeredBy },
        ].map(({ label, value }) => ({ label, value: value || null }))}
      />
    </section>
  )
}
