// Other people's calendar programmes, for the tests: what our feeds and our CalDAV answer is read by them too. A test whose
// programme cannot be had here says that it was skipped.
import { spawnSync } from 'node:child_process'
import { findProgram, installFromDebian } from './machine.mjs'

const programs = ['vdirsyncer', 'khal']
/** An independent reading of recurrence rules; Debian's own Python has it. */
const python = '/usr/bin/python3'
const oracle = 'import recurring_ical_events'

/** Installs what is missing of them and can be had; the names of what cannot. */
export async function calendarPrograms() {
  const missing = []
  for (const name of programs) {
    if (!findProgram(name) && !(await installFromDebian(name))) missing.push(name)
  }
  if (!hasOracle() && !((await installFromDebian('python3-recurring-ical-events')) && hasOracle())) {
    missing.push('python3-recurring-ical-events')
  }
  if (!dovecot() && !((await installFromDebian('dovecot-imapd')) && dovecot())) missing.push('dovecot-imapd')
  return missing
}

const hasOracle = () => spawnSync(python, ['-c', oracle], { stdio: 'ignore' }).status === 0
const dovecot = () => findProgram('dovecot', ['/usr/sbin/dovecot'])
