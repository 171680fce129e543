/** `npm run restore -- DIR`: brings the office back from a spare copy, into an empty place. */
import { parseArgs } from 'node:util'
import { databaseUrl, dataDir } from '@cabinet/store/dialect.ts'
import { restoreCopy } from './spare-copy/restore-copy.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [folder] = positionals

async function restore(): Promise<boolean> {
  if (!folder || positionals.length > 1) throw new Error('Say from where: npm run restore -- DIR')
  process.umask(0o077)
  const { manifest, problems } = await restoreCopy({ url: databaseUrl, folder, dataDir, say: console.log })
  const last = manifest.lastNumber
  if (last)
    console.log(
      `Last number registered: ${last.number}, on ${last.at.slice(0, 10)} at ${last.at.slice(11, 16)} UTC. What came later is to be registered again.`,
    )
  else console.log('No letter had been registered yet.')
  if (problems) console.error(`${problems} problem${problems === 1 ? '' : 's'}: what was restored is not whole.`)
  return problems === 0
}

const done = await restore().catch((error: Error) => {
  console.error(error.message)
  return false
})
if (done) console.log(`Done: the office is in ${dataDir}; npm start opens it.`)
process.exitCode = done ? 0 : 1
