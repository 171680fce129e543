import { setPriority } from 'node:os'
import type { DrawnChart, PressJob, PressRequest } from './press-job.ts'
import { scan } from './scanner.ts'
import { typeset } from './typesetter.ts'

/** The press's own process: answers one request after another, and ends when the office process is gone. */
setPriority(5)
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the papers in hand are finished, and the office process decides when to stop.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

process.on('message', ({ id, job }: PressRequest) => {
  done(job).then(
    (bytes) => process.send?.({ id, bytes }),
    (error: unknown) => process.send?.({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
})

async function done(job: PressJob): Promise<Uint8Array> {
  if (job.kind === 'scan') return scan(job)
  // Read only when somebody wants a document: the usual paper is a page.
  if (job.kind === 'office') return (await import('./office-writer.ts')).writeOffice(job)
  if (job.kind === 'report') {
    const { writeActivityReport } = await import('./activity-report-writer.ts')
    return writeActivityReport(job.data, await drawn(job.charts))
  }
  return typeset(job, job.charts ? await drawn(job.charts) : [])
}

/** The drawing library, too, only for a paper that has charts. */
async function drawn(charts: DrawnChart[]): Promise<string[]> {
  if (charts.length === 0) return []
  const [{ paperChart }, { chartSvg }] = await Promise.all([import('./chart-options.ts'), import('./chart-svg.ts')])
  return charts.map(({ chart, locale, accent, ...size }) =>
    chartSvg(paperChart(chart, { locale, accent, width: size.width }), size),
  )
}
