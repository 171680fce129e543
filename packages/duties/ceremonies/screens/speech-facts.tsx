import { Facts } from '@cabinet/ui/facts.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SpeechAnswer } from './speech-answers.ts'
import { SpeechBlock } from './speech-block.tsx'
import { SpeechFactsDialog } from './speech-facts-dialog.tsx'

/** What the speech is for, who says it, how long it may be. */
export function SpeechFacts({ page }: { page: SpeechAnswer }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const [changing, setChanging] = useState(false)
  const { speech, occasion, source, slot } = page
  const day = (on: string | null) => (on ? sayLongDay(on, locale, true) : '')
  const occasionName = occasion && [occasion.title, occasion.place].filter(Boolean).join(' · ')
  const facts = [
    {
      label: t('speech.page.occasion'),
      value: occasion?.to ? <Link to={occasion.to}>{occasionName}</Link> : occasionName,
    },
    { label: t('speech.field.on'), value: day(speech.on) },
    { label: t('speech.field.speaker'), value: page.speakerName },
    { label: t('speech.field.writer'), value: page.writerName },
    { label: t('speech.field.audience'), value: speech.audience },
    { label: t('speech.field.theme'), value: speech.theme },
    {
      label: t('speech.page.slot'),
      value: slot && t(page.slotOfShow ? 'speech.page.slotOfShow' : 'speech.page.minutes', { count: slot }),
    },
    { label: t('speech.field.dueOn'), value: speech.state === 'draft' ? day(speech.dueOn) : '' },
    {
      label: t('speech.column.length'),
      value: speech.deliveredMinutes === null ? '' : t('speech.length.real', { count: speech.deliveredMinutes }),
    },
    {
      label: t('speech.page.takenFrom'),
      value: source && <Link to={`/discours/${source.id}`}>{source.title}</Link>,
    },
  ].map((fact) => ({ ...fact, value: fact.value || null }))
  const change = page.may.change && (
    <Button size="compact-sm" variant="default" onClick={() => setChanging(true)}>
      {t('speech.page.change')}
    </Button>
  )
  return (
    <SpeechBlock title={t('speech.page.facts')} aside={change}>
      <Facts facts={facts} />
      {changing && <SpeechFactsDialog page={page} onClose={() => setChanging(false)} />}
    </SpeechBlock>
  )
}
