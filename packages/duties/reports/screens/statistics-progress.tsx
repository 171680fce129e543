import { useWords } from '@cabinet/words/use-words.ts'
import { Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import css from './statistics.module.css'

/** How far the counting is, once it takes longer than a second; nothing when it is done. */
export function StatisticsProgress({ done, total }: { done: number; total: number }) {
  const t = useWords('reports')
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setIsLong, 1000, true)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong || done >= total) return null
  const said = t('statistics.counting', { done, total })
  return (
    <div className={css.progress}>
      <span role="status">{said}</span>
      <Progress value={(done / total) * 100} size="sm" aria-label={said} />
    </div>
  )
}
