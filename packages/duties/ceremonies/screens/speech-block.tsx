import { type ReactNode, useId } from 'react'
import css from './speech.module.css'

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** One subject beside the text. */
export function SpeechBlock({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={css.block} aria-labelledby={id}>
      <div className={css.blockHead}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
