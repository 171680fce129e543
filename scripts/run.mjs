// node scripts/run.mjs <file.ts> [arguments]: runs one of our programs, after installing what it needs.
import { install, node26, run } from './bootstrap.mjs'

await install()
const { code } = await run(node26(), process.argv.slice(2))
process.exit(code)
