import { useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Period } from '../rules/period.ts'
import type { Bureau } from '../rules/report.ts'
import { useReports } from './client.ts'

const staleTime = 60_000

/**
 * The figures bureau by bureau, one after the other: each stands on the screen as soon as it is counted, the office's other work
 * comes in between, and how far the counting is can be said truthfully. Another period is another counting: give it a key.
 */
export function useStatistics(period: Period, bureaus: readonly Bureau[]) {
  const reports = useReports()
  const [step, setStep] = useState(0)
  const figures = useQueries({
    queries: bureaus.map((bureau, at) => ({
      ...reports.statistics.queryOptions({ ...period, bureau }),
      ...{ staleTime, enabled: at <= step },
    })),
  })
  const splits = useQueries({
    queries: bureaus.map((bureau, at) => ({
      ...reports.statisticSplits.queryOptions({ ...period, bureau }),
      ...{ staleTime, enabled: bureaus.length + at <= step },
    })),
  })
  const settled = [...figures, ...splits].map((one) => one.data !== undefined || one.isError)
  const done = settled.filter(Boolean).length
  const next = settled.indexOf(false)
  useEffect(() => {
    if (next >= 0) setStep(next)
  }, [next])
  return {
    parts: bureaus.flatMap((bureau, at) => {
      const [one, split] = [figures[at], splits[at]]
      return one && split ? [{ bureau, figures: one, splits: split }] : []
    }),
    ...{ done, total: settled.length },
  }
}
