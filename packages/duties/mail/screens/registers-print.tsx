import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Register } from '../rules/letter.ts'
import css from './registers-page.module.css'

type Props = { register: Register; year: number; onClose: () => void }

/** The register on paper, or as a table for a spreadsheet: the whole year or some days of it. */
export function RegistersPrint({ register, year, onClose }: Props) {
  const t = useWords('mail')
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const period = { register, year: String(year), ...(from && { from }), ...(to && { to }) }
  const asked = new URLSearchParams(period).toString()
  const footer = (
    <>
      <PrintableLink href={`/prints/mail/register-table?${asked}`} quiet>
        {t('registers.csv')}
      </PrintableLink>
      <PrintableLink href={`/prints/mail/register?${asked}`}>{t('registers.pdf')}</PrintableLink>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('registers.printTitle')} footer={footer}>
      <Stack gap="sm">
        <div className={css.days}>
          <DayField label={t('registers.from')} value={from} onChange={setFrom} autoFocus />
          <DayField label={t('registers.to')} value={to} onChange={setTo} {...(from && { min: from })} />
        </div>
        <p className="muted small">{t('registers.wholeYear', { year })}</p>
      </Stack>
    </Dialog>
  )
}
