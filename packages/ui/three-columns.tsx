import { useWords } from '@cabinet/words/use-words.ts'
import type { CSSProperties, ReactNode } from 'react'
import css from './three-columns.module.css'

type Props = {
  list?: ReactNode
  thing: ReactNode
  rail?: ReactNode
  /** In pixels: 328 for a decision, 472 for a form. */
  railWidth?: number
  /** What a phone shows; wider screens show everything. */
  showing?: 'list' | 'thing'
  /** On a phone: back from the thing to the list. */
  onBack?: () => void
}

/** Lists left, the thing itself large in the middle, the decision on the right. On a phone, one after the other. */
export function ThreeColumns({ list, thing, rail, railWidth = 328, showing = 'thing', onBack }: Props) {
  const t = useWords('ui')
  const columns = list && rail ? css.withBoth : list ? css.withList : rail ? css.withRail : ''
  const phone = list && showing === 'list' ? css.showingList : css.showingThing
  return (
    <div className={`${css.columns} ${columns} ${phone}`} style={{ '--rail': `${railWidth}px` } as CSSProperties}>
      {list && onBack && (
        <button type="button" className={css.back} onClick={onBack}>
          <span aria-hidden>‹</span> {t('back')}
        </button>
      )}
      {list && <div className={css.list}>{list}</div>}
      <div className={css.thing}>{thing}</div>
      {rail && <div className={css.rail}>{rail}</div>}
    </div>
  )
}
