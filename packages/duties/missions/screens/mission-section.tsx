import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import css from './mission-page.module.css'

type Props = {
  /** Where the links of what is missing lead. */
  anchor: string
  title: string
  help?: ReactNode
  aside?: ReactNode
  /** The form, opened in place of what is shown; left out for who may not change it. */
  form?: ((close: () => void) => ReactNode) | false
  children?: ReactNode
}

/** One subject of an order: how it stands, and the form that changes it in its place. */
export function MissionSection({ anchor, title, help, aside, form, children }: Props) {
  const t = useWords('missions')
  const heading = useId()
  const [open, setOpen] = useState(false)
  return (
    <section className={css.section} id={anchor} aria-labelledby={heading}>
      <div className={css.sectionHead}>
        <h2 id={heading}>{title}</h2>
        <div className={css.sectionActs}>
          {aside}
          {form && !open && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('page.changeOf', { title })}
              onClick={() => setOpen(true)}
            >
              {t('page.change')}
            </Button>
          )}
        </div>
      </div>
      {help && <p className="muted">{help}</p>}
      {form && open ? form(() => setOpen(false)) : children}
    </section>
  )
}
