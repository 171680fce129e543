import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import type { Column } from '@cabinet/ui/table.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Register } from '../rules/letter.ts'
import type { RegisterLine } from './client.ts'
import css from './registers-page.module.css'

/** The columns of the paper register. Of a letter closed to the reader only the number and the day remain. */
export function useRegisterColumns(register: Register): Column<RegisterLine>[] {
  const t = useWords('mail')
  const locale = useLocale()
  const isVoid = (line: RegisterLine) => !line.masked && line.voided !== null
  const struck = (line: RegisterLine, text: string) => (isVoid(line) ? <s>{text}</s> : text)
  return [
    {
      key: 'number',
      head: t('column.number'),
      width: '132px',
      phone: 'title',
      cell: (line) => <b className="num">{struck(line, line.number)}</b>,
    },
    {
      key: 'day',
      head: t('column.day'),
      width: '104px',
      cell: (line) => <span className="num">{line.day && sayDay(line.day, locale)}</span>,
    },
    {
      key: 'contact',
      head: t(register === 'incoming' ? 'column.sender' : 'column.recipient'),
      width: '26%',
      cell: (line) => (line.masked ? '' : <bdi>{struck(line, peopleOn(line, register))}</bdi>),
    },
    {
      key: 'subject',
      head: t('column.subject'),
      cell: (line) =>
        line.masked ? (
          <StateBadge tone="sign">{t('register.masked')}</StateBadge>
        ) : (
          <>
            <bdi>{struck(line, line.subject)}</bdi>
            {line.voided !== null && (
              <span className={css.voided}>{t('registers.voided', { reason: line.voided })}</span>
            )}
          </>
        ),
    },
    ...(register === 'incoming' ? [theirReference(t('registers.column.reference'))] : []),
  ]
}

/** Only a letter that came in bears a reference of somebody else's. */
const theirReference = (head: string): Column<RegisterLine> => ({
  key: 'reference',
  head,
  width: '150px',
  phone: 'hide',
  cell: (line) => (line.masked ? '' : <bdi>{line.theirReference}</bdi>),
})

function peopleOn(line: Extract<RegisterLine, { masked: false }>, register: Register): string {
  return register === 'outgoing' && line.recipients.length > 0 ? line.recipients.join(', ') : line.contact
}
