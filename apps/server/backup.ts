/** `npm run backup -- DIR`: a spare copy of the office, made while it works. Run again on the same folder, it adds what is new. */
import { parseArgs } from 'node:util'
import { databaseUrl, dataDir } from '@cabinet/store/dialect.ts'
import { makeCopy } from './spare-copy/make-copy.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [folder] = positionals

async function backup(): Promise<boolean> {
  if (!folder || positionals.length > 1) throw new Error('Say where: npm run backup -- DIR')
  process.umask(0o077)
  console.log(`Copying the office to ${folder}…`)
  const problems = await makeCopy({ url: databaseUrl, dataDir, folder, say: console.log })
  for (const problem of problems) console.error(`    ${problem}`)
  if (problems.length)
    console.error(
      'These files could not be copied, so this copy is not whole; an earlier one in the folder is untouched.',
    )
  return problems.length === 0
}

const done = await backup().catch((error: Error) => {
  console.error(error.message)
  return false
})
if (done) console.log(`Done: ${folder} can be restored with npm run restore -- ${folder}`)
process.exitCode = done ? 0 : 1
