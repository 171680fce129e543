import { Dialog } from '@cabinet/ui/dialog.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { LetterRow } from './client.ts'
import { LetterStateBadge } from './letter-badges.tsx'
import css from './register-earlier.module.css'

type Props = {
  name: string
  rows: readonly Omit<LetterRow, 'excerpt'>[]
  onClose: () => void
  onFollow: (follows: { id: string; number: string }) => void
}

/** What this correspondent wrote before, and the way to say that today's letter follows one of them up. */
export function RegisterEarlier({ name, rows, onClose, onFollow }: Props) {
  const t = useWords('mail')
  const locale = useLocale()
  return (
    <Dialog opened onClose={onClose} title={t('entry.earlierTitle', { name })} width={620}>
      <ul className={css.rows}>
        {rows.map(({ id, number, receivedOn, subject, state, register }) => (
          <li key={id} className={css.row}>
            <span className={css.about}>
              <span className={css.head}>
                <b className="num">{number ?? t('lists.outgoingDraft')}</b>
                <span className="faint small num">{receivedOn && sayDay(receivedOn, locale)}</span>
                <LetterStateBadge state={state} />
              </span>
              <span dir="auto">{subject}</span>
            </span>
            {register === 'incoming' && number && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  onFollow({ id, number })
                  onClose()
                }}
              >
                {t('entry.follows')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
