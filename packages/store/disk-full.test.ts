import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { theOffice } from '@cabinet/office/person.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { lastOf, nextOf } from './counter.ts'
import { dialect } from './dialect.ts'
import { migrate } from './migrate.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'cabinet-full-'))
const mounted =
  dialect === 'sqlite' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status === 0

afterAll(() => {
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
})

// Only root may make a small disk to fill.
describe.runIf(mounted)('when the disk is full', () => {
  test('writing is refused with a sentence, reading goes on, and the next number follows once there is room', async () => {
    const path = `file:${join(folder, 'cabinet.sqlite')}`
    await migrate(path)
    const store = await openStore(path)
    const given = await give(store, 'x')
    fillUp()
    const refused = await untilRefused(store)
    expect(refused).toMatchObject({ code: 'office.disk-full' })
    const last = await lastOf(store.read, 'incoming:2026')
    expect(last).toBeGreaterThanOrEqual(given)
    rmSync(join(folder, 'ballast'))
    expect(await give(store, 'x')).toBe(last + 1)
    await store.close()
  })
})

const ballast = Buffer.alloc(64 * 1024)

/** Fills the small disk to its last block. */
function fillUp(): void {
  const path = join(folder, 'ballast')
  for (;;) {
    try {
      writeFileSync(path, ballast, { flag: 'a' })
    } catch {
      return
    }
  }
}

async function untilRefused(store: Store): Promise<unknown> {
  for (let tries = 0; tries < 200; tries += 1) {
    const outcome = await give(store, 'x'.repeat(60_000)).catch((error: unknown) => error)
    if (typeof outcome !== 'number') return outcome
  }
  return 'never refused'
}

const give = (store: Store, said: string) =>
  store.change(theOffice, async (change) => {
    const number = await nextOf(change.tx, 'incoming:2026')
    await change.record('mail.letter.registered', String(number), { said })
    return number
  })
