import { Facts } from '@cabinet/ui/facts.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import { CeremonyFactsForm } from './ceremony-facts-form.tsx'
import css from './ceremony-page.module.css'
import { CeremonySection } from './ceremony-section.tsx'
import { useCeremonyTimes } from './ceremony-times.ts'
import type { CeremonyAnswer } from './client.ts'

/** What is known of the ceremony: when and where, dress, flags, who prepares it, from which template. */
export function CeremonyFacts({ page }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const times = useCeremonyTimes()
  const { ceremony, may } = page
  const { preparation, travelBefore, travelAfter } = ceremony
  const around = [
    preparation > 0 && t('ceremony.facts.preparation', { count: preparation }),
    travelBefore > 0 && t('ceremony.facts.travelBefore', { count: travelBefore }),
    travelAfter > 0 && t('ceremony.facts.travelAfter', { count: travelAfter }),
  ].filter(Boolean)
  const facts = [
    { label: t('ceremony.field.when'), value: times.whole(ceremony) },
    { label: t('ceremony.field.place'), value: ceremony.place },
    { label: t('ceremony.field.around'), value: around.join(' · ') },
    { label: t('ceremony.field.officer'), value: page.officer },
    { label: t('ceremony.field.dress'), value: ceremony.dress },
    { label: t('ceremony.field.flags'), value: ceremony.flags },
    {
      label: t('ceremony.field.answersUntil'),
      value: ceremony.answersUntil && sayLongDay(ceremony.answersUntil, locale, true),
    },
    {
      label: t('ceremony.field.ordered'),
      value: ceremony.orderedByGovernment ? t('ceremony.facts.byGovernment') : null,
    },
    {
      label: t('ceremony.field.engagement'),
      value: page.engagement && (
        <Link to={`/agenda/rendez-vous/${page.engagement.ref}`}>{t('ceremony.facts.engagement')}</Link>
      ),
    },
    { label: t('ceremony.field.note'), value: ceremony.note && <span className={css.text}>{ceremony.note}</span> },
  ]
  return (
    <CeremonySection
      title={t('ceremony.section.facts')}
      form={may.change && ((close) => <CeremonyFactsForm page={page} onClose={close} />)}
    >
      <Facts facts={facts} />
    </CeremonySection>
  )
}
