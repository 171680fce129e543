import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { useQueueDeck } from './queue-deck.ts'
import { QueueList } from './queue-list.tsx'
import css from './queue-page.module.css'
import { RequestRail } from './request-rail.tsx'
import { RequestSheet } from './request-sheet.tsx'

/** The requests one after the other: the request in the middle with what is known of whoever asks, the decision on the right. */
export function QueuePage() {
  const t = useWords('audiences')
  const go = useNavigate()
  const deck = useQueueDeck()
  const { rows, id, page, list, counts, step } = deck
  const count = list && (counts?.[list] ?? (deck.query.hasNextPage ? undefined : rows.length))
  useKeys([
    { key: 'j', label: t('queue.next'), run: () => step(1) },
    { key: 'k', label: t('queue.previous'), run: () => step(-1) },
    { key: 'g', label: t('queue.openRequest'), run: () => void go(`/audiences/${id}`), disabled: id === '' },
  ])
  return (
    <Page title={t('queue.title')} badge={count} actions={<QueueActs />} wide>
      <ThreeColumns
        list={<QueueList deck={deck} />}
        railWidth={380}
        thing={
          id === '' ? (
            <div />
          ) : (
            <QueryView query={page} shape="page">
              {(data) => <RequestSheet page={data} isLinked />}
            </QueryView>
          )
        }
        rail={page.data && id !== '' ? <RequestRail key={id} page={page.data} onDone={deck.goOn} withKeys /> : <div />}
        showing={deck.isChosen ? 'thing' : 'list'}
        onBack={deck.leave}
      />
    </Page>
  )
}

function QueueActs() {
  const t = useWords('audiences')
  const may = useMay()
  return (
    <>
      <span className={`small faint ${css.keys}`}>
        <KeyHint keys="j" /> <KeyHint keys="k" /> {t('queue.nextKeys')} · <KeyHint keys="?" /> {t('queue.allKeys')}
      </span>
      {may('audiences.register') && (
        <Button component={Link} to="/audiences/nouvelle" variant="default" className={css.link ?? ''}>
          {t('queue.register')}
        </Button>
      )}
    </>
  )
}
