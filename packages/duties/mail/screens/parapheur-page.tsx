import { Empty } from '@cabinet/ui/empty.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type LetterPage, useMail } from './client.ts'
import { ParapheurDocument } from './parapheur-document.tsx'
import css from './parapheur-page.module.css'
import { usePile } from './parapheur-pile.ts'

/** The signature book: a pile one can put down and take up again. */
export function ParapheurPage() {
  const t = useWords('mail')
  const pile = usePile()
  const { list, id, position, total, step } = pile
  const letter = useQuery({ ...useMail().letter.queryOptions({ letterId: id ?? '' }), enabled: id !== undefined })
  useKeys([
    { key: 'j', label: t('parapheur.folder.next'), disabled: pile.rows.length < 2, run: () => step(1) },
    { key: 'k', label: t('parapheur.folder.previous'), disabled: pile.rows.length < 2, run: () => step(-1) },
  ])
  const progress = pile.rows.length > 0 && t('parapheur.folder.progress', { position, total })
  return (
    <Page
      title={t('parapheur.folder.title')}
      badge={progress}
      actions={pile.said && <span className={css.said}>{pile.said}</span>}
      wide
    >
      {id === undefined ? (
        <Nothing pile={pile} />
      ) : (
        <QueryView query={letter} shape="page">
          {(page) => <OnDesk key={page.letter.id} page={page} pile={pile} />}
        </QueryView>
      )}
      {list.error && <Problem error={list.error} retry={() => void list.refetch()} />}
    </Page>
  )
}

type Pile = ReturnType<typeof usePile>

function Nothing({ pile: { list, dealtWith } }: { pile: Pile }) {
  const t = useWords('mail')
  if (!list.data || list.data.rows.length > dealtWith) return <Loading shape="page" />
  return (
    <Empty>{dealtWith > 0 ? t('parapheur.folder.finished', { count: dealtWith }) : t('parapheur.folder.empty')}</Empty>
  )
}

/** A link kept from yesterday may lead to a draft that is on somebody else's desk by now. */
function OnDesk({ page, pile }: { page: LetterPage; pile: Pile }) {
  const t = useWords('mail')
  if (page.may.return) return <ParapheurDocument page={page} pile={pile} />
  const next = pile.rows.find((row) => row.id !== page.letter.id)
  const action = next && <Button onClick={() => pile.dealt(page.letter.id)}>{t('parapheur.folder.others')}</Button>
  return <Empty action={action}>{t('parapheur.folder.gone')}</Empty>
}
