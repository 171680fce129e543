import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useRefreshReports, useReports } from './client.ts'
import css from './draft.module.css'

/** Opens a report by hand: any quarter that has ended and has none yet. */
export function DraftOpenDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('reports')
  const reports = useReports()
  const refresh = useRefreshReports()
  const go = useNavigate()
  const quarters = useQuery(reports.draftQuarters.queryOptions())
  const [chosen, choose] = useState(0)
  const open = useMutation(reports.draftOpen.mutationOptions({ onSettled: refresh }))
  const quarter = quarters.data?.[chosen]
  const submit = async () => {
    if (!quarter) return
    const { id } = await open.mutateAsync(quarter)
    void go(`/rapports/${id}`)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('drafting.open.title')}
      footer={
        <Button loading={open.isPending} disabled={!quarter} onClick={() => void submit().catch(() => undefined)}>
          {t('drafting.open.act')}
        </Button>
      }
    >
      <div className={css.stack}>
        <p className="muted">{t('drafting.open.help')}</p>
        <QueryView
          query={quarters}
          shape="form"
          isEmpty={(data) => data.length === 0}
          empty={<p>{t('drafting.open.none')}</p>}
        >
          {(data) => (
            <Select
              label={t('drafting.open.quarter')}
              data={data.map((one, place) => ({
                value: String(place),
                label: t('drafting.quarterOf', {
                  quarter: t(`drafting.quarter.${one.quarter as 1 | 2 | 3 | 4}`),
                  year: one.year,
                }),
              }))}
              value={String(chosen)}
              onChange={(value) => choose(Number(value ?? 0))}
              allowDeselect={false}
            />
          )}
        </QueryView>
        {open.error && <Problem error={open.error} inset />}
      </div>
    </Dialog>
  )
}
