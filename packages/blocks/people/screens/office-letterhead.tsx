import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea, TextInput } from '@mantine/core'
import pairs from './form.module.css'
import css from './office-letterhead.module.css'
import type { Letterhead } from './office-page.tsx'
import { Section } from './section.tsx'
import type { useFields } from './use-fields.ts'

type Props = { fields: ReturnType<typeof useFields<Letterhead>>; officeName: string }

/** The head of the office's papers, and beside the fields what it will look like. */
export function OfficeLetterhead({ fields, officeName }: Props) {
  const t = useWords('people')
  return (
    <Section title={t('settings.letterhead')}>
      <div className={pairs.grid}>
        <TextInput {...fields.text('country')} label={t('settings.letterheadCountry')} maxLength={120} />
        <TextInput {...fields.text('motto')} label={t('settings.motto')} maxLength={120} />
        <TextInput {...fields.text('service')} label={t('settings.service')} maxLength={120} />
        <Textarea {...fields.text('address')} label={t('settings.address')} maxLength={300} autosize minRows={1} />
        <TextInput {...fields.text('phone')} label={t('settings.phone')} type="tel" maxLength={40} />
        <TextInput {...fields.text('email')} label={t('settings.email')} type="email" maxLength={254} />
      </div>
      <Preview letterhead={fields.values} officeName={officeName} />
    </Section>
  )
}

function Preview({ letterhead, officeName }: { letterhead: Letterhead; officeName: string }) {
  const t = useWords('people')
  const { country, motto, service, address, phone, email } = letterhead
  return (
    <figure className={css.paper}>
      <figcaption className="visually-hidden">{t('settings.letterheadPreview')}</figcaption>
      <div className={css.start}>
        <b>{officeName}</b>
        {service && <span>{service}</span>}
        {address && <span className={css.address}>{address}</span>}
        {(phone || email) && <span>{[phone, email].filter(Boolean).join(' · ')}</span>}
      </div>
      <div className={css.end}>
        <b>{country}</b>
        {motto && <i>{motto}</i>}
      </div>
    </figure>
  )
}
