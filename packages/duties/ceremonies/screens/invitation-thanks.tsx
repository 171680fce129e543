import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import css from './invitation.module.css'
import type { Invitation } from './invitation-card.tsx'

type Props = { page: Invitation; onChange: (() => void) | undefined }

/** What was answered, said back; and until when it can be changed. */
export function InvitationThanks({ page: { answer, answersUntil }, onChange }: Props) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  if (!answer) return null
  const office = answer.answer === 'represented' ? answer.substitute?.office : undefined
  const said =
    answer.answer === 'represented'
      ? t('guests.card.said.represented', { name: answer.substitute?.name ?? '' })
      : answer.answer === 'accepted'
        ? t('guests.card.said.accepted', { count: answer.coming })
        : t('guests.card.said.declined')
  return (
    <section className={css.thanks} role="status">
      <b>{t('guests.card.thanks')}</b>
      <p dir="auto">{said}</p>
      {office && <p>{t(`guests.card.said.${office}`)}</p>}
      {onChange && (
        <>
          <p className="small">
            {answersUntil
              ? t('guests.card.canChange', { day: sayLongDay(answersUntil, locale, true) })
              : t('guests.card.canChangeOpen')}
          </p>
          <Button variant="default" onClick={onChange}>
            {t('guests.card.change')}
          </Button>
        </>
      )}
    </section>
  )
}
