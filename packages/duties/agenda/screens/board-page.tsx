import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { AgendaBoard } from '@cabinet/ui/agenda-board.tsx'
import type { BoardEvent } from '@cabinet/ui/agenda-board-events.ts'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo } from 'react'
import { BoardActions } from './board-actions.tsx'
import { BoardBanner } from './board-banner.tsx'
import { useBoardCreate } from './board-create.ts'
import { BoardDayList } from './board-day-list.tsx'
import { useShades, useShownDays } from './board-days.ts'
import { usualDiaries } from './board-diaries.tsx'
import { keyOf, refOfKey, stillShown, useBoardEvents } from './board-events.ts'
import { useBoardLabels } from './board-labels.ts'
import { BoardList } from './board-list.tsx'
import { useBoardMove } from './board-move.ts'
import css from './board-page.module.css'
import { BoardNew, BoardPanel } from './board-panel.tsx'
import { useBoardPeriod } from './board-period.ts'
import { BoardTools } from './board-tools.tsx'
import { useBoardWindow } from './board-window.ts'
import { useDiaries } from './choices.ts'
import type { Diary } from './client.ts'
import { useDiaryTitles } from './diary-titles.ts'
import { useOfficeClock } from './office-clock.ts'
import { SheetMenu } from './sheet-menu.tsx'

/** The diaries of the office: who is where, today and on the days around. */
export function BoardPage() {
  const diaries = useDiaries()
  return (
    <QueryView query={diaries} shape="page">
      {(all) => <Board diaries={all} />}
    </QueryView>
  )
}

function Board({ diaries }: { diaries: readonly Diary[] }) {
  const t = useWords('agenda')
  const keeps = useMay()('agenda.keep')
  const titleOf = useDiaryTitles()
  const today = useToday()
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false
  const period = useBoardPeriod(isPhone || !keeps ? 'jour' : 'cote-a-cote')
  const { view, day } = period
  const [named, setNamed] = useFilter('agenda')
  const [selected, select] = useFilter('choisi')
  const asked = named.split(',').filter((id) => diaries.some((one) => one.id === id))
  const several = asked.length > 0 ? asked : usualDiaries(diaries, keeps)
  // Side by side everybody has a column; elsewhere the first one asked for is the one looked at.
  const ids = view === 'cote-a-cote' || asked.length > 0 ? several : several.slice(0, 1)
  const key = ids.join()
  const resources = useMemo(
    () =>
      key.split(',').flatMap((id) => {
        const diary = diaries.find((one) => one.id === id)
        return diary ? [{ ...diary, detail: titleOf(diary) }] : []
      }),
    [key, diaries, titleOf],
  )
  const window = useBoardWindow({ diaryIds: ids, view, day, period: period.period })
  const shown = window.data?.occurrences
  const toEvent = useBoardEvents()
  const events = useMemo(() => stillShown(shown ?? [], today).map(toEvent), [shown, today, toEvent])
  const nameOf = useCallback((id: string) => diaries.find((one) => one.id === id)?.name ?? '', [diaries])
  const labels = useBoardLabels(nameOf)
  const move = useBoardMove((eventKey) => shown?.find((one) => keyOf(one) === eventKey))
  const create = useBoardCreate()
  const mayCreate = useCallback((id: string) => diaries.find((one) => one.id === id)?.may.write ?? false, [diaries])
  const first = resources.find((one) => one.may.write) ?? diaries.find((one) => one.may.write)
  const { days, notes } = useShownDays(view, period.period, window.data)
  const shades = useShades(window.data)
  const now = useOfficeClock()

  const close = () => {
    create.close()
    select('')
  }
  const open = (reference: string) => {
    create.close()
    select(reference)
  }
  const openEvent = (event: BoardEvent) => event.look !== 'busy' && open(refOfKey(event.id))
  const panel = create.draft ? (
    <BoardNew draft={create.draft} onChange={create.change} onMade={open} onClose={create.close} />
  ) : (
    selected && <BoardPanel key={selected} reference={selected} onClose={close} />
  )
  // On a phone the engagement takes the whole screen.
  const isAlone = isPhone && Boolean(panel)
  const chosen = events.find((one) => refOfKey(one.id) === selected)?.id ?? null
  const boardView = view === 'semaine' ? 'week' : view === 'mois' ? 'month' : 'side-by-side'
  const list = { diaryIds: ids, selected: selected || null, nameOf, onOpen: (one: { ref: string }) => open(one.ref) }
  return (
    <Page
      title={t('board.title')}
      actions={
        !isAlone && (
          <>
            {ids[0] && <SheetMenu diaryId={ids[0]} day={day} />}
            <BoardActions
              diaries={diaries}
              chosen={ids}
              onChoose={(next) => setNamed(next.join())}
              onCreate={first ? () => create.beginOn(day, first.id) : null}
            />
          </>
        )
      }
      wide
    >
      <div className={css.page}>
        {!isAlone && (
          <BoardTools period={period} isPhone={isPhone}>
            <BoardBanner resources={resources} board={window.data} />
          </BoardTools>
        )}
        <div className={panel && !isPhone ? `${css.board} ${css.withPanel}` : css.board}>
          {isAlone ? null : view === 'liste' ? (
            <BoardList key={`${key}${day}`} from={day} {...list} />
          ) : window.error && !shown ? (
            <Problem inset error={window.error} retry={() => void window.refetch()} />
          ) : isPhone ? (
            <BoardDayList day={day} shown={shown} notes={notes} {...list} />
          ) : (
            <AgendaBoard
              view={boardView}
              {...{ day, days, resources, events, shades, notes, now, labels, mayCreate }}
              selected={chosen}
              onMove={move}
              onCreate={create.begin}
              onOpen={openEvent}
              onDay={(one) => period.open('jour', one)}
            />
          )}
          {panel && (
            <section className={css.panel} aria-label={t('board.panel')}>
              {panel}
            </section>
          )}
        </div>
      </div>
    </Page>
  )
}
