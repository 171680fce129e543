import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { docx, pdf } from '@cabinet/store/files/hostile-files.ts'
import { inspect } from '@cabinet/store/files/inspect.ts'

const rounds = 5

/** The longest the process that receives files stands still, in ms, while four hostile ones are looked into at once. */
export async function longestSilence(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'cabinet-silence-'))
  const bomb = { name: 'word/a.bin', bytes: Buffer.alloc(150 * 2 ** 20), saysSize: 100 }
  const paths = { docx: join(folder, 'a.docx'), pdf: join(folder, 'a.pdf') }
  await writeFile(paths.docx, docx('x', { more: [bomb] }))
  await writeFile(paths.pdf, pdf('x', { pages: 1_900 }))
  // The first one asks what the system can do.
  await inspect(paths.pdf, 'a.pdf')
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  for (let round = 0; round < rounds; round += 1)
    await Promise.allSettled([paths.docx, paths.pdf, paths.docx, paths.pdf].map((path) => inspect(path, path)))
  delay.disable()
  await rm(folder, { recursive: true })
  return delay.max / 1e6
}
