import { mkdirSync } from 'node:fs'
import { isReferenced } from '@cabinet/blocks/documents/server/papers.ts'
import { forgetOldSessions } from '@cabinet/blocks/people/server/sessions.ts'
import { isBatchFile } from '@cabinet/duties/ceremonies/server/batch-kept-files.ts'
import { closeFigures } from '@cabinet/duties/reports/server/figures-worker.ts'
import { isPrintingFile } from '@cabinet/duties/reports/server/printings-kept.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { openFileStore } from '@cabinet/store/files/file-store.ts'
import { openPreviews } from '@cabinet/store/files/previews.ts'
import { openUploads } from '@cabinet/store/files/uploads.ts'
import { migrate } from '@cabinet/store/migrate.ts'
import { openStore } from '@cabinet/store/open.ts'
import { Cron } from 'croner'
import { writeAnchor } from './anchor.ts'
import { openDoors } from './app.ts'
import { startClockwork } from './clockwork.ts'
import { readConfig } from './config.ts'
import { errands } from './errands.ts'
import { layOutFirstDay } from './first-day.ts'
import { startIncomingMail } from './incoming-mail.ts'
import { openMailer } from './mailer.ts'
import { startRounds } from './rounds.ts'

const config = readConfig()
mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
await migrate()
const store = await openStore()
const files = await openFileStore(config.dataDir)
const uploads = await openUploads(config.dataDir, { store: files })
const previews = await openPreviews(config.dataDir, files)

if (config.demo) {
  const { makeDemoOffice } = await import('./demo.ts')
  await makeDemoOffice({ files })
}
await layOutFirstDay(store)

const app = await openDoors({ config, store, files, uploads, previews })
// Nothing leaves the demonstration, so its links may point at this machine.
const origin = config.publicOrigin ?? (config.demo ? `http://localhost:${config.port}` : undefined)
const tools = { store, files, mailer: openMailer(config), origin }
const rounds = startRounds(errands, tools, (error) => app.log.error({ error }))

const clockwork = startClockwork(tools, (error) => app.log.error({ error }))
const incoming = startIncomingMail(config, store, (error) => app.log.error({ error }))

/** Once a night: what is no longer needed goes, and the head of the journal is written down outside the database. */
const night = new Cron('15 3 * * *', { protect: true }, async () => {
  await uploads.sweep()
  await files.sweep(
    async (sha256) =>
      (await isReferenced(store.read, sha256)) ||
      (await isBatchFile(store.read, sha256)) ||
      isPrintingFile(store.read, sha256),
  )
  await forgetOldSessions(store)
  await writeAnchor(store, config.dataDir)
})

const address = await app.listen({ host: config.host, port: config.port })
console.log(`Cabinet is ready at http://localhost:${new URL(address).port}`)

let leaving = false
async function leave(): Promise<void> {
  if (leaving) return
  leaving = true
  night.stop()
  clockwork.stop()
  incoming?.stop()
  // Open streams are told to come back later; what is being written is finished.
  setTimeout(() => process.exit(0), 9_000).unref()
  app.server.closeIdleConnections()
  const closing = app.close()
  app.server.closeAllConnections()
  await closing
  await rounds.stop()
  await closeFigures()
  await closePaper()
  await store.close()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave())
process.on('unhandledRejection', (error) => {
  app.log.fatal({ error })
  process.exit(1)
})
