import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import css from './arrivals.module.css'
import type { BoardAnswer } from './arrivals-answers.ts'
import { ArrivalsDoors } from './arrivals-doors.tsx'
import { ArrivalsFigures } from './arrivals-figures.tsx'
import { ArrivalsHere, ArrivalsLine, ArrivalsMissing } from './arrivals-lists.tsx'
import { CeremonyFrame } from './ceremony-frame.tsx'
import { useCeremonies } from './client.ts'

/** Who is here, who is missing, the line with those present; and the doors that say so. */
export function ArrivalsPage() {
  const { id = '' } = useParams()
  const t = useWords('ceremonies')
  const board = useQuery(useCeremonies().arrivalBoard.queryOptions({ ceremonyId: id }, { refetchInterval: 30_000 }))
  // A full visit: the door has a keeper and a content policy of its own.
  const open = board.data?.may.door && (
    <Button component="a" variant="default" href={`/m/porte/${encodeURIComponent(id)}`}>
      {t('day.arrivals.openDoor')}
    </Button>
  )
  return (
    <CeremonyFrame id={id} title={t('day.arrivals.title')} actions={open}>
      <QueryView query={board} shape="lines">
        {(data) => <Board board={data} />}
      </QueryView>
    </CeremonyFrame>
  )
}

const views = ['missing', 'here', 'line'] as const

function Board({ board }: { board: BoardAnswer }) {
  const t = useWords('ceremonies')
  const [view, setView] = useFilter('vue', 'missing')
  const shown = views.filter((one) => one !== 'line' || board.may.line)
  const now = shown.find((one) => one === view) ?? 'missing'
  const counts = { missing: board.missing.length, here: board.here.length, line: null }
  return (
    <div className={css.page}>
      <ArrivalsFigures board={board} />
      <div className={css.columns}>
        <Tabs value={now} onChange={(next) => next && setView(next)} keepMounted={false}>
          <Tabs.List>
            {shown.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`day.arrivals.view.${one}`)}
                {counts[one] !== null && <span className={`num ${css.count}`}>{counts[one]}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="missing" pt="sm">
            <ArrivalsMissing board={board} />
          </Tabs.Panel>
          <Tabs.Panel value="here" pt="sm">
            <ArrivalsHere board={board} />
          </Tabs.Panel>
          <Tabs.Panel value="line" pt="sm">
            <ArrivalsLine ceremonyId={board.ceremonyId} />
          </Tabs.Panel>
        </Tabs>
        <ArrivalsDoors board={board} />
      </div>
    </div>
  )
}
