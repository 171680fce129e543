import { Loading } from '@cabinet/ui/loading.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { keyOf, stillShown } from './board-events.ts'
import { BoardLine } from './board-line.tsx'
import { DayHead } from './board-list.tsx'
import css from './board-page.module.css'
import type { Shown } from './client.ts'

type Props = {
  day: string
  shown: readonly Shown[] | undefined
  notes: Readonly<Record<string, string>>
  diaryIds: readonly string[]
  selected: string | null
  nameOf: (diary: string) => string
  onOpen: (shown: Shown) => void
}

/** The day on a phone: a list, no grid. */
export function BoardDayList({ day, shown, notes, diaryIds, selected, nameOf, onOpen }: Props) {
  const t = useWords('agenda')
  const today = useToday()
  if (!shown) return <Loading />
  const lines = stillShown(shown, today)
  const names = (one: Shown) => (diaryIds.length > 1 ? one.diaries.map((two) => nameOf(two.diaryId)).join(', ') : '')
  return (
    <section aria-label={t('board.label')}>
      <DayHead day={day} />
      {notes[day] && <p className={`${css.dayNote} small muted`}>{notes[day]}</p>}
      {lines.length === 0 && <p className={`${css.dayNote} muted`}>{t('board.nothing')}</p>}
      {lines.map((one) => (
        <BoardLine key={keyOf(one)} shown={one} selected={one.ref === selected} onOpen={onOpen} names={names(one)} />
      ))}
    </section>
  )
}
