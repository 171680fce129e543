import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { nextAnnualDay } from './annual-date-words.ts'
import { type AnnualDateRow, useCeremonies, useRefreshCeremonies } from './client.ts'

type Props = { rows: readonly AnnualDateRow[]; onOpen: (row: AnnualDateRow) => void }

/** The days that come back, the next one first. */
export function AnnualDateLines({ rows, onOpen }: Props) {
  const t = useWords('ceremonies')
  const today = useToday()
  const sorted = rows.toSorted((one, other) => {
    const [here, there] = [nextAnnualDay(one.date.rule, today), nextAnnualDay(other.date.rule, today)]
    return here === there ? 0 : here < there ? -1 : 1
  })
  if (rows.length === 0) return <p className="muted">{t('ceremony.annual.none')}</p>
  return (
    <Lines label={t('ceremony.annual.title')}>
      {sorted.map((row) => (
        <OneDate key={row.date.id} row={row} onOpen={onOpen} />
      ))}
    </Lines>
  )
}

function OneDate({ row, onOpen }: { row: AnnualDateRow; onOpen: Props['onOpen'] }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const refresh = useRefreshCeremonies()
  const retire = useMutation(useCeremonies().retireAnnualDate.mutationOptions({ onSuccess: refresh }))
  const { date, template } = row
  const isRetired = date.retiredAt !== null
  const detail = [
    sayLongDay(nextAnnualDay(date.rule, today), locale, true),
    t('ceremony.annual.leads', { count: date.lead }),
    template,
    date.source,
  ]
  return (
    <Line
      title={date.name}
      badge={
        isRetired ? (
          <StateBadge>{t('ceremony.retired')}</StateBadge>
        ) : (
          date.toBeValidated && <StateBadge tone="soon">{t('ceremony.toBeValidated')}</StateBadge>
        )
      }
      detail={detail.filter(Boolean).join(' · ')}
      actions={
        <>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('ceremony.act.changeOf', { title: date.name })}
            onClick={() => onOpen(row)}
          >
            {t('ceremony.act.change')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            loading={retire.isPending}
            onClick={() => retire.mutate({ id: date.id, retired: !isRetired })}
          >
            {t(isRetired ? 'ceremony.act.restore' : 'ceremony.act.retire')}
          </Button>
        </>
      }
    />
  )
}
