// LibreOffice, for the tests: what we write to be edited further is opened by it. A test that cannot have it here says that it
// was skipped.
import { findProgram, installFromDebian } from './machine.mjs'

const debian = 'libreoffice-writer-nogui'

/** Installs it where it is missing and can be had; its name when it cannot. */
export async function wordProcessor() {
  const there = () => Boolean(findProgram('soffice'))
  return there() || ((await installFromDebian(debian)) && there()) ? [] : [debian]
}
