import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type TemplateRow, useCeremonies, useRefreshCeremonies } from './client.ts'

/** The templates of the office, those in use first. */
export function TemplateLines({ rows }: { rows: readonly TemplateRow[] }) {
  const t = useWords('ceremonies')
  const sorted = rows.toSorted((one, other) => Number(one.retiredAt !== null) - Number(other.retiredAt !== null))
  return (
    <Lines label={t('ceremony.template.title')}>
      {sorted.map((row) => (
        <OneTemplate key={row.id} row={row} />
      ))}
    </Lines>
  )
}

function OneTemplate({ row }: { row: TemplateRow }) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const retire = useMutation(useCeremonies().retireTemplate.mutationOptions({ onSuccess: refresh }))
  const isRetired = row.retiredAt !== null
  const detail = [
    t(`ceremony.kind.${row.kind}`),
    t('ceremony.template.sums', { count: row.tasks, minutes: row.minutes }),
    row.lessons > 0 && t('ceremony.template.lessons', { count: row.lessons }),
  ]
  return (
    <Line
      title={<Link to={`/admin/ceremonies/modeles/${row.id}`}>{row.name}</Link>}
      badge={
        isRetired ? (
          <StateBadge>{t('ceremony.retired')}</StateBadge>
        ) : (
          row.toBeValidated && <StateBadge tone="soon">{t('ceremony.toBeValidated')}</StateBadge>
        )
      }
      detail={detail.filter(Boolean).join(' · ')}
      actions={
        <Button
          variant="default"
          size="compact-sm"
          loading={retire.isPending}
          onClick={() => retire.mutate({ id: row.id, retired: !isRetired })}
        >
          {t(isRetired ? 'ceremony.act.restore' : 'ceremony.act.retire')}
        </Button>
      }
    />
  )
}
