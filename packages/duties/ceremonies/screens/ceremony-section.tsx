import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import css from './ceremony-page.module.css'

type Props = {
  title: string
  aside?: ReactNode
  help?: ReactNode
  /** The form, opened in place of what is shown; left out for who may not change it. */
  form?: ((close: () => void) => ReactNode) | false
  children?: ReactNode
}

/** One subject of a ceremony: how it stands, and the form that changes it in its place. */
export function CeremonySection({ title, aside, help, form, children }: Props) {
  const t = useWords('ceremonies')
  const heading = useId()
  const [open, setOpen] = useState(false)
  return (
    <section className={css.section} aria-labelledby={heading}>
      <div className={css.sectionHead}>
        <h2 id={heading}>{title}</h2>
        <div className={css.sectionActs}>
          {aside}
          {form && !open && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('ceremony.act.changeOf', { title })}
              onClick={() => setOpen(true)}
            >
              {t('ceremony.act.change')}
            </Button>
          )}
        </div>
      </div>
      {help && <p className="muted">{help}</p>}
      {form && open ? form(() => setOpen(false)) : children}
    </section>
  )
}
