import { useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useState } from 'react'
import css from './loading.module.css'

/** The true shape of what is coming: lines of a list, the page of a letter, the fields of a form. */
export type Shape = 'lines' | 'page' | 'form'

const bars = { lines: 8, page: 1, form: 5 } as const

/** Nothing for 150 ms, so that quick answers do not flicker; then the shape; after three seconds a sentence. */
export function Loading({ shape = 'lines' }: { shape?: Shape }) {
  const t = useWords('ui')
  const phase = usePhase()
  if (phase === 'quiet') return null
  return (
    <div className={`${css.loading} ${css[shape]}`}>
      <span className={phase === 'slow' ? 'muted' : 'visually-hidden'} role="status">
        {phase === 'slow' ? t('loading.slow') : t('loading.soon')}
      </span>
      {Array.from({ length: bars[shape] }, (_, index) => index).map((index) => (
        <div key={index} className={css.bar} />
      ))}
    </div>
  )
}

function usePhase(): 'quiet' | 'shape' | 'slow' {
  const [phase, setPhase] = useState<'quiet' | 'shape' | 'slow'>('quiet')
  useEffect(() => {
    const timers = [setTimeout(setPhase, 150, 'shape'), setTimeout(setPhase, 3000, 'slow')]
    return () => timers.forEach(clearTimeout)
  }, [])
  return phase
}
