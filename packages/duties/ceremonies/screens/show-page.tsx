import { Empty } from '@cabinet/ui/empty.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { useCeremonies } from './client.ts'
import css from './show.module.css'
import { ShowAfter } from './show-after.tsx'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import { ShowHead } from './show-head.tsx'
import { ShowLineForm } from './show-line-form.tsx'
import { ShowLines } from './show-lines.tsx'
import { useShowTimes } from './show-now.ts'

/** The run of show: written beforehand, held on the day with one press a line, read again afterwards. */
export function ShowPage() {
  const { id = '' } = useParams()
  const t = useWords('ceremonies')
  const show = useQuery(useCeremonies().show.queryOptions({ ceremonyId: id }, { refetchInterval: 30_000 }))
  const [editing, setEditing] = useState<ShownLine | 'new' | null>(null)
  const add = show.data?.may.edit && (
    <Button variant="default" onClick={() => setEditing('new')}>
      {t('day.show.add')}
    </Button>
  )
  const actions = (
    <>
      {add}
      <PrintableLink href={`/prints/ceremonies/run-of-show?ceremonyId=${encodeURIComponent(id)}`}>
        {t('day.show.print')}
      </PrintableLink>
    </>
  )
  return (
    <CeremonyFrame id={id} title={t('day.show.title')} actions={actions}>
      <QueryView
        query={show}
        shape="lines"
        isEmpty={(data) => data.lines.length === 0}
        empty={<Empty action={add}>{t('day.show.empty')}</Empty>}
      >
        {(data) => <Held show={data} readAt={show.dataUpdatedAt} onEdit={setEditing} />}
      </QueryView>
      {editing && show.data && <ShowLineForm show={show.data} line={editing} onClose={() => setEditing(null)} />}
    </CeremonyFrame>
  )
}

type HeldProps = { show: ShowAnswer; readAt: number; onEdit: (line: ShownLine) => void }

function Held({ show, readAt, onEdit }: HeldProps) {
  const times = useShowTimes(show, readAt)
  const isOver = show.lines.every((line) => line.endedAt !== null || line.skippedAt !== null)
  return (
    <div className={css.page}>
      <ShowHead show={show} times={times} />
      <ShowLines show={show} times={times} onEdit={onEdit} />
      {isOver && <ShowAfter show={show} />}
    </div>
  )
}
