import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './file-store.ts'

const fast = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const folders: string[] = []
const aFolder = (under = tmpdir()) => {
  const folder = mkdtempSync(join(under, 'file-store-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const roomy = { keepFree: () => 0 }
const anHour = 60 * 60 * 1000
const sha = (words: string) => createHash('sha256').update(words).digest('hex')
const nobody = async () => false
const contentOf = async (store: FileStore, sha256: string) => text(await store.read(sha256))

describe('keeping files', () => {
  test('a file is found by what is in it, and nothing half written stays behind', async () => {
    const folder = aFolder()
    const store = await openFileStore(folder, roomy)
    const { sha256, size } = await store.put(Readable.from([Buffer.from('Lettre '), Buffer.from('du maire')]))
    expect({ sha256, size }).toEqual({ sha256: sha('Lettre du maire'), size: 15 })
    expect(store.path(sha256)).toBe(join(folder, 'files', sha256.slice(0, 2), sha256))
    expect(await contentOf(store, sha256)).toBe('Lettre du maire')
    expect(await text(await store.read(sha256, { start: 7, end: 8 }))).toBe('du')
    expect(readdirSync(join(folder, 'files', 'tmp'))).toEqual([])
  })

  test('the same letter sent twice is kept once', async () => {
    const store = await openFileStore(aFolder(), roomy)
    await Promise.all([store.put(Buffer.from('a')), store.put(Buffer.from('a'))])
    expect(await Array.fromAsync(store.list())).toEqual([sha('a')])
  })

  test('what is refused, or breaks off, leaves nothing', async () => {
    const folder = aFolder()
    const store = await openFileStore(folder, { ...roomy, maxBytes: 10 })
    async function* brokenLine() {
      yield Buffer.from('half')
      throw new Error('the line broke')
    }
    await expect(store.put(Buffer.alloc(11))).rejects.toMatchObject({
      code: 'files.too-large',
      details: { maxMega: 0 },
    })
    await expect(store.put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'files.empty' })
    await expect(store.put(brokenLine())).rejects.toThrow('the line broke')
    await expect(store.put(Buffer.from('a'), { inspect: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(await Array.fromAsync(store.list())).toEqual([])
    expect(readdirSync(join(folder, 'files', 'tmp'))).toEqual([])
  })

  test('no path is made from anything but a hash', async () => {
    const store = await openFileStore(aFolder(), roomy)
    for (const name of ['../../etc/passwd', '', 'AB'.repeat(32), `${sha('a')}/..`])
      expect(() => store.path(name)).toThrow()
  })

  test('one changed byte is noticed, wherever it is', async () => {
    const store = await openFileStore(aFolder(fast), roomy)
    const { sha256 } = await store.put(Buffer.from('a letter of some length'))
    const good = readFileSync(store.path(sha256))
    for (const [place, byte] of good.entries()) {
      const bad = Buffer.from(good)
      bad[place] = byte ^ 1
      writeFileSync(store.path(sha256), bad)
      expect(await store.verify(sha256)).toBe(false)
    }
    writeFileSync(store.path(sha256), good)
    expect(await store.verify(sha256)).toBe(true)
    expect(await store.verify(sha('never sent'))).toBe(false)
  })
})

describe('a disk that fills up', () => {
  test('refuses before it is full: 1 GiB or 5 % stays free', async () => {
    const space = { free: 1.1 * 2 ** 30, total: 10 * 2 ** 30 }
    const store = await openFileStore(aFolder(), { space: async () => space })
    await store.put(Buffer.from('a'))
    await expect(store.refuseUnlessRoomFor(0.2 * 2 ** 30)).rejects.toMatchObject({ code: 'files.disk-full' })
    space.total = 100 * 2 ** 30
    await expect(store.put(Buffer.from('b'))).rejects.toMatchObject({ code: 'files.disk-full' })
    expect(await contentOf(store, sha('a'))).toBe('a')
  })

  test('says so when it is really full, keeps what it had, and goes on once there is room', async ({ skip }) => {
    const disk = smallDisk()
    if (!disk) return skip('this machine lets us mount no small disk')
    try {
      const store = await openFileStore(disk.folder, roomy)
      await store.put(Buffer.from('before'))
      await expect(store.put(Buffer.alloc(9 * 2 ** 20, 1))).rejects.toMatchObject({ code: 'files.disk-full' })
      expect(await contentOf(store, sha('before'))).toBe('before')
      expect((await store.put(Buffer.alloc(2 ** 20, 1))).size).toBe(2 ** 20)
    } finally {
      disk.unmount()
    }
  })
})

describe('sweeping what nobody needs', () => {
  test('takes what nothing mentions after a day, and never what is mentioned or young', async () => {
    const clock = { now: new Date('2026-05-04T08:00:00Z') }
    const folder = aFolder()
    const store = await openFileStore(folder, { ...roomy, now: () => clock.now })
    for (const words of ['orphan', 'mentioned']) await store.put(Buffer.from(words))
    writeFileSync(join(folder, 'files', 'tmp', 'left-by-a-crash'), 'half')
    utimesSync(join(folder, 'files', 'tmp', 'left-by-a-crash'), clock.now, clock.now)
    const mentioned = async (sha256: string) => sha256 === sha('mentioned')
    clock.now = new Date(clock.now.getTime() + 23 * anHour)
    expect(await store.sweep(mentioned)).toEqual([])
    await store.put(Buffer.from('young'))
    clock.now = new Date(clock.now.getTime() + 2 * anHour)
    expect(await store.sweep(mentioned)).toEqual([sha('orphan')])
    expect(await store.has(sha('young'))).toBe(true)
    expect(readdirSync(join(folder, 'files', 'tmp'))).toEqual([])
  })

  test('a file that was stepping aside when the server was killed is back at the next start', async () => {
    const folder = aFolder()
    const store = await openFileStore(folder, roomy)
    await store.put(Buffer.from('a'))
    execFileSync('mv', [store.path(sha('a')), join(folder, 'files', 'leaving', sha('a'))])
    expect(await contentOf(await openFileStore(folder, roomy), sha('a'))).toBe('a')
  })

  test('a claim while the sweep holds the file keeps it', async () => {
    const clock = { now: new Date() }
    const store = await openFileStore(aFolder(), { ...roomy, now: () => clock.now })
    await store.put(Buffer.from('a'))
    clock.now = new Date(clock.now.getTime() + 25 * anHour)
    let looks = 0
    const claimBetweenTheLooks = async () => {
      if (++looks === 1) expect(await store.touch(sha('a'))).toBe(true)
      return false
    }
    expect(await store.sweep(claimBetweenTheLooks)).toEqual([])
    expect(await contentOf(store, sha('a'))).toBe('a')
  })

  test('in 1,000 random interleavings no paper that a row mentions is ever missing', { timeout: 120_000 }, async () => {
    const act = fc.record({
      what: fc.constantFrom('send', 'send', 'sweep', 'sweep', 'withdraw', 'a day passes', 'claim'),
      paper: fc.constantFrom('a', 'b'),
    })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(act, { minLength: 4, maxLength: 12 }), async (scheduler, acts) => {
        const folder = aFolder(fast)
        const clock = { now: new Date('2026-05-04T08:00:00Z') }
        const store = await openFileStore(folder, { ...roomy, now: () => clock.now })
        const rows = new Set<string>()
        // Two old papers nobody needs: from here on, everything happens at the same moment.
        for (const paper of ['a', 'b']) await store.put(Buffer.from(paper))
        clock.now = new Date(clock.now.getTime() + 25 * anHour)
        // The database answers what it knew when it was asked, and the answer takes its time.
        const isReferenced = (sha256: string) => scheduler.schedule(Promise.resolve(rows.has(sha256)))
        const perform = async ({ what, paper }: { what: string; paper: string }) => {
          if (what === 'sweep') await store.sweep(isReferenced)
          if (what === 'withdraw') rows.delete(sha(paper))
          if (what === 'a day passes') clock.now = new Date(clock.now.getTime() + 20 * anHour)
          if (what === 'send') rows.add((await store.put(Buffer.from(paper))).sha256)
          if (what === 'claim' && (await store.touch(sha(paper)))) rows.add(sha(paper))
          for (const sha256 of rows) expect(await store.has(sha256)).toBe(true)
        }
        await scheduler.waitFor(
          Promise.all(acts.map((one) => scheduler.schedule(Promise.resolve()).then(() => perform(one)))),
        )
        for (const sha256 of rows) expect(await store.verify(sha256)).toBe(true)
        await store.sweep(nobody)
        rmSync(folder, { recursive: true, force: true })
      }),
      { numRuns: 1_000 },
    )
  })
})

/** A disk of 8 MiB, where this machine lets us mount one. */
function smallDisk(): { folder: string; unmount: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const unmount = () => {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  }
  return { folder, unmount }
}
