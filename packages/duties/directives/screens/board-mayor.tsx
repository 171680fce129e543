import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { BoardCarried, BoardLed } from './board-carried.tsx'
import css from './board-page.module.css'
import { BoardWaiting } from './board-waiting.tsx'
import { type DirectivesAnswers, useDirectives } from './client.ts'

export type Waiting = DirectivesAnswers['boardMayor']['waiting'][number]

const sections = ['letters', 'missions', 'speeches', 'audiences', 'asked'] as const

/** The mayor's own debts: what silence carried up, what waits for a signature or a word, and what the mayor promised. */
export function BoardMayor() {
  const t = useWords('directives')
  const query = useQuery(useDirectives().boardMayor.queryOptions())
  return (
    <div className={css.scroll}>
      <QueryView query={query}>
        {({ waiting, carried, most }) => (
          <>
            <BoardCarried rows={carried} />
            {waiting.length === 0 && <Empty>{t('board.mayor.nothing')}</Empty>}
            <div className={css.desk}>
              {sections.map((section) => (
                <BoardWaiting
                  key={section}
                  section={section}
                  most={most}
                  rows={waiting.filter((one) => one.section === section)}
                />
              ))}
            </div>
          </>
        )}
      </QueryView>
      <BoardLed />
    </div>
  )
}
