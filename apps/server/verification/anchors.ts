import { readFile } from 'node:fs/promises'
import { isMissing } from '@cabinet/store/files/durable.ts'
import type { JournalHead } from '@cabinet/store/verify-journal.ts'
import { z } from 'zod'

const head = z.object({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
const manifest = z.object({ journal: head })

/** The heads written down in a file: one a line, or the manifest of a spare copy. Nothing when there is no such file. */
export async function readAnchors(path: string): Promise<JournalHead[] | null> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (isMissing(error)) return null
    throw error
  })
  if (text === null) return null
  const whole = manifest.safeParse(readJson(text))
  if (whole.success) return [whole.data.journal]
  const lines = text.split('\n')
  // A power cut may have broken the last line off; in the middle a broken line is a sign of somebody's hand.
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const read = head.safeParse(readJson(line))
    if (read.success) return [read.data]
    if (i === last && !text.endsWith('\n')) return []
    throw new Error(`${path}, line ${i + 1}: this is not the head of a journal.`)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return
  }
}
