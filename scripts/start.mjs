// `npm start` and `npm run demo`: install, build, start the server, and leave with its exit code.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { install, node26, run, serverEnv, serverFlags } from './bootstrap.mjs'
import { build } from './build.mjs'

const demo = process.argv.includes('--demo')

await install()
const main = await build()

const env = {
  ...serverEnv,
  NODE_ENV: 'production',
  PORT: process.env.PORT || '3000',
  DATA_DIR: process.env.DATA_DIR || './data',
}
if (demo) {
  // The demonstration office lives in a folder of its own and dies with it: it never meets the real database.
  env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'cabinet-demo-'))
  env.DATABASE_URL = undefined
  env.CABINET_DEMO = '1'
  process.on('exit', () => rmSync(env.DATA_DIR, { recursive: true, force: true, maxRetries: 3 }))
}
const { code } = await run(node26(), [...serverFlags, main], { env })
process.exit(code)
