// A browser for the end-to-end tests.
import { createRequire } from 'node:module'
import { must, node26, root, run } from './bootstrap.mjs'
import { findProgram, installFromDebian, isProgram } from './machine.mjs'

const playwright = 'node_modules/@playwright/test/cli.js'

/** The path of a Chromium: the one in CHROMIUM, this machine's, Debian's, or else Playwright's own. */
export async function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const own = () => findProgram('chromium', ['/usr/bin/chromium'])
  if (own()) return own()
  if ((await installFromDebian('chromium')) && own()) return own()

  const { chromium: ofPlaywright } = createRequire(`${root}/package.json`)('playwright-core')
  if (!isProgram(ofPlaywright.executablePath())) await must(node26(), [playwright, 'install', 'chromium'])
  return ofPlaywright.executablePath()
}

/** Runs the end-to-end tests; answers what `run` answers. */
export const endToEnd = async (args, env = {}) =>
  run(node26(), [playwright, 'test', ...args], { env: { ...env, CHROMIUM: await chromium() } })
