import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '@cabinet/store/open.ts'
import { type FiguresJob, runFiguresJob } from './figures-jobs.ts'

/** The thread that computes figures: it has its own connection, which only reads, and answers one job after another. */
const { read, close } = await openReader((workerData as { url: string }).url)

parentPort?.on('message', (said: 'close' | { id: number; job: FiguresJob }) => {
  if (said === 'close') return void close().then(() => parentPort?.close())
  const { id, job } = said
  runFiguresJob(read, job).then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) =>
      parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
})
