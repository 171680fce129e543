import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keyOf, type WhoStay, whoStay } from '../rules/seat-fill.ts'
import { useCeremonies } from './client.ts'
import css from './seating.module.css'
import { useFill } from './seating-filling.ts'
import { namesOf, type PlanAnswer } from './seating-seen.ts'

/** What filling anew would change, the difference only, before it is done. */
export function SeatingRefill({ page, onClose }: { page: PlanAnswer; onClose: () => void }) {
  const t = useWords('ceremonies')
  const [staying, setStaying] = useState<WhoStay>('by-hand')
  const preview = useQuery(useCeremonies().seatPreview.queryOptions({ planId: page.plan.id, staying }))
  const fill = useFill(page)
  const seatNames = new Map(
    page.plan.layout.blocks.flatMap((block) => block.seats.map((seat) => [seat.id, `${block.label}, ${seat.label}`])),
  )
  const names = namesOf(page.guests, {
    spouse: (one) => t('seating.board.spouse', one),
    companion: (one) => t('seating.board.companion', one),
    ...{ spouseShort: '', companionShort: '' },
  })
  const seat = (id: string | null) =>
    id ? (seatNames.get(id) ?? t('seating.refill.noSeat')) : t('seating.refill.noSeat')
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('seating.draw.cancel')}
      </Button>
      <Button loading={fill.isPending} onClick={() => void fill.run(staying).then(onClose)}>
        {t('seating.refill.apply')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('seating.refill.title')} width={680} footer={footer}>
      <div className={css.stack}>
        <Radio.Group
          label={t('seating.refill.staying')}
          value={staying}
          onChange={(value) => setStaying(whoStay.find((one) => one === value) ?? 'by-hand')}
        >
          <div className={css.stack}>
            {whoStay.map((value) => (
              <Radio key={value} value={value} label={t(`seating.refill.stay.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <QueryView query={preview}>
          {({ changes, without }) => (
            <>
              <p>
                {changes.length === 0
                  ? t('seating.refill.nothing')
                  : `${t('seating.refill.changes', { count: changes.length })}. ${t('seating.refill.intro')}`}
              </p>
              {without > 0 && <p className={css.problem}>{t('seating.refill.without', { count: without })}</p>}
              {changes.length > 0 && (
                <div className={css.changes}>
                  <Table
                    label={t('seating.refill.changes', { count: changes.length })}
                    rows={changes}
                    keyOf={keyOf}
                    columns={[
                      {
                        key: 'who',
                        head: t('seating.refill.who'),
                        cell: (row) => names.whole(row) || '–',
                        phone: 'title',
                      },
                      { key: 'from', head: t('seating.refill.from'), cell: (row) => seat(row.from) },
                      { key: 'to', head: t('seating.refill.to'), cell: (row) => seat(row.to) },
                    ]}
                  />
                </div>
              )}
            </>
          )}
        </QueryView>
      </div>
    </Dialog>
  )
}
