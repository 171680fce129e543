import { LiveRegion } from '@cabinet/ui/announce.tsx'
import { type ReactNode, useEffect } from 'react'
import css from './front-door.module.css'

type Props = {
  office: { name: string; crest: string } | null
  title: string
  /** A sentence under the title. */
  help?: ReactNode
  /** Beside the form: the list of people at the demonstration. */
  beside?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** The frame of what stands before the office: which house this is, and one thing to do. */
export function FrontDoor({ office, title, help, beside, width = 'narrow', children }: Props) {
  useEffect(() => {
    document.title = office ? `${title} · ${office.name}` : title
  }, [title, office])
  return (
    <div className={css.door}>
      <main className={[css.frame, css[width], beside && css.withBeside].filter(Boolean).join(' ')}>
        {beside}
        <section className={css.card} aria-labelledby="door-title">
          {office && (
            <div className={css.office}>
              <span className={css.crest} aria-hidden>
                {office.crest}
              </span>
              <b dir="auto">{office.name}</b>
            </div>
          )}
          <h1 id="door-title">{title}</h1>
          {help && <p className="muted">{help}</p>}
          <div className={css.body}>{children}</div>
        </section>
      </main>
      <LiveRegion />
    </div>
  )
}
