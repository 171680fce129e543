import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMail } from './client.ts'
import type { RegisterDraft } from './register-draft.ts'
import css from './register-page.module.css'
import { useRested } from './use-rested.ts'

type Props = {
  draft: RegisterDraft
  onChange: (change: Pick<RegisterDraft, 'follows'> | Pick<RegisterDraft, 'notAlike'>) => void
  onCompare: (letterId: string) => void
}

/** Said while the clerk types, not after: a letter with the same words is already there, and this may be its follow-up. */
export function RegisterHints({ draft, onChange, onCompare }: Props) {
  const t = useWords('mail')
  const locale = useLocale()
  const { follows, notAlike, sender, subject } = draft
  const asked = useRested(subject.trim(), 300)
  const isWorthAsking = asked.split(/\s+/).length >= 2
  const hints = useQuery(
    useMail().hints.queryOptions(
      { contactId: sender?.id ?? null, subject: asked },
      { enabled: isWorthAsking && !follows, placeholderData: keepPreviousData },
    ),
  )
  if (follows)
    return (
      <div className={css.strip}>
        <b>{t('entry.isFollowUp', { number: follows.number })}</b>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ follows: null })}>
          {t('entry.unlink', { number: follows.number })}
        </Button>
      </div>
    )
  const possible = isWorthAsking && subject.trim() ? (hints.data?.alike ?? []) : []
  const unseen = possible.filter((one) => !notAlike.includes(one.id))
  // The same words from the same hand come before the same words from somebody else.
  const alike = unseen.find((one) => one.contact === sender?.name) ?? unseen[0]
  if (!alike?.number) return null
  const { id, number, receivedOn, state } = alike
  return (
    <div className={css.strip} role="status">
      <span className={css.about}>
        <b>{t('entry.perhaps')}</b>
        <br />
        <b className="num">{number}</b>
        {receivedOn && ` · ${sayShortDay(receivedOn, locale)}`} · {t('entry.quoted', { subject: alike.subject })} ·{' '}
        {t(`state.${state}`)}
        <br />
        <button type="button" className={css.plain} onClick={() => onChange({ notAlike: [...notAlike, id] })}>
          {t('entry.notFollowUp')}
        </button>
      </span>
      <span className={css.stripActs}>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ follows: { id, number } })}>
          {t('entry.follows')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onCompare(id)}>
          {t('entry.compare')}
        </Button>
      </span>
    </div>
  )
}
