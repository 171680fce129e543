// `npm run e2e [-- arguments of Playwright]`
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { endToEnd } from './chromium.mjs'

await install()
await build()
const { code } = await endToEnd(process.argv.slice(2))
process.exit(code)
