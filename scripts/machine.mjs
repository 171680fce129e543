// What a bare machine may lack (a browser, a database server) and how it is got there.
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run, say } from './bootstrap.mjs'

/** Where a program lies: one of `places`, or on the PATH; undefined when it is nowhere. */
export function findProgram(name, places = []) {
  const onPath = process.env.PATH.split(path.delimiter).map((folder) => path.join(folder, name))
  return [...places, ...onPath].find(isProgram)
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const isRoot = () => process.getuid?.() === 0

/** Installs a Debian package. False when this is no Debian, when we may not install, or when it failed. */
export async function installFromDebian(name) {
  if (!existsSync('/usr/bin/apt-get')) return false
  if (!isRoot()) {
    say(`${name} is missing; \`sudo apt-get install ${name}\` would provide it.`)
    return false
  }
  say(`Installing ${name}…`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']
  const update = await run('apt-get', [...patience, 'update'], { env })
  const install = await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], { env })
  if (update.stopped || install.stopped) process.exit(130)
  return install.code === 0
}
