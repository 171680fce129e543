/** `npm run verify [-- --anchor FILE]`: proves that the office is whole, or names what is not. Nothing is changed. */
import { parseArgs } from 'node:util'
import { databaseUrl, dataDir, dialect } from '@cabinet/store/dialect.ts'
import { openSnapshot } from '@cabinet/store/snapshot.ts'
import { anchorsIn } from './anchor.ts'
import { readAnchors } from './verification/anchors.ts'
import { sayWhatIsFound } from './verification/examine.ts'

const { values } = parseArgs({ options: { anchor: { type: 'string' } } })

async function verify(): Promise<number> {
  const given = values.anchor === undefined ? null : await readAnchors(values.anchor)
  if (values.anchor !== undefined && given === null) throw new Error(`${values.anchor} is not there.`)
  const own = await readAnchors(anchorsIn(dataDir))
  const snapshot = await openSnapshot()
  try {
    console.log(
      `Examining ${dialect === 'sqlite' ? databaseUrl.replace(/^file:/, '') : 'the PostgreSQL database'} and ${dataDir}/files…`,
    )
    const anchors = [...(own ?? []), ...(given ?? [])]
    return await sayWhatIsFound({ snapshot, dataDir, anchors }, { done: console.log, wrong: console.error })
  } finally {
    await snapshot.close()
  }
}

const problems = await verify().catch((error: Error) => {
  console.error(`Nothing was examined: ${error.message}`)
  return null
})
if (problems === 0) console.log('Everything is as it should be.')
else if (problems) console.log(`${problems} problem${problems === 1 ? '' : 's'}: the office is not whole.`)
process.exitCode = problems === 0 ? 0 : 1
