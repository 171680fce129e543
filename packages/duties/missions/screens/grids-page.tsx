import { Line, Lines } from '@cabinet/blocks/people/screens/lines.tsx'
import { Section, Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type GridSheet, useMissions, useRefreshMissions } from './client.ts'
import { GridForm } from './grid-form.tsx'

/** The daily allowances as the texts give them; the office enters them itself, dated, with their source. */
export function GridsPage() {
  const t = useWords('missions')
  const grids = useQuery(useMissions().grids.queryOptions())
  const [open, setOpen] = useState<GridSheet | 'new' | null>(null)
  const add = <Button onClick={() => setOpen('new')}>{t('grid.add')}</Button>
  return (
    <Page title={t('grid.title')}>
      <Sections>
        <Section title={t('grid.grids')} help={t('grid.help')} actions={add}>
          <QueryView query={grids} isEmpty={(rows) => rows.length === 0} empty={<Empty>{t('grid.none')}</Empty>}>
            {(rows) => (
              <Lines label={t('grid.grids')}>
                {rows.map((grid) => (
                  <OneGrid key={grid.id} grid={grid} onOpen={() => setOpen(grid)} />
                ))}
              </Lines>
            )}
          </QueryView>
        </Section>
      </Sections>
      {open && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          title={open === 'new' ? t('grid.add') : open.name}
          width={760}
          leaveOutside={false}
        >
          <GridForm grid={open === 'new' ? null : open} onClose={() => setOpen(null)} />
        </Dialog>
      )}
    </Page>
  )
}

function OneGrid({ grid, onOpen }: { grid: GridSheet; onOpen: () => void }) {
  const t = useWords('missions')
  const locale = useLocale()
  const refresh = useRefreshMissions()
  const retire = useMutation(useMissions().retireGrid.mutationOptions({ onSuccess: refresh }))
  const isRetired = grid.retiredAt !== null
  const days = grid.to
    ? t('grid.between', { from: sayDay(grid.from, locale), to: sayDay(grid.to, locale) })
    : t('grid.since', { from: sayDay(grid.from, locale) })
  return (
    <Line
      title={grid.name}
      badge={isRetired && <StateBadge>{t('grid.retired')}</StateBadge>}
      detail={[grid.source, days, t(`counting.${grid.counts}`), grid.currency].join(' · ')}
      actions={
        <>
          <Button
            variant="default"
            size="compact-sm"
            onClick={onOpen}
            aria-label={t('page.changeOf', { title: grid.name })}
          >
            {t('page.change')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            loading={retire.isPending}
            onClick={() => retire.mutate({ id: grid.id, retired: !isRetired })}
          >
            {t(isRetired ? 'grid.restore' : 'grid.retire')}
          </Button>
        </>
      }
    />
  )
}
