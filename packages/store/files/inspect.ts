import { Refusal } from '@cabinet/office/refusal.ts'
import { readInLimitedProcess } from './limited-process.ts'
import type { Verdict } from './verdict.ts'

/**
 * What a file really is. Refuses with one code per reason: `files.empty`, `files.type-not-accepted {found}`,
 * `files.name-disagrees {found, named}`, `files.bomb {why}`, `files.too-many-pages {pages, max}`, `files.image-too-large`,
 * `files.encrypted`, `files.damaged`, `files.macros`, `files.took-too-long`.
 */
export async function inspect(file: string, name: string): Promise<Verdict> {
  // A name is an argument of a process: it may not look like an option, nor be longer than a name is.
  const words = ['--', name.slice(-255)]
  const answer = JSON.parse(
    (await readInLimitedProcess('inspect-child.ts', { file, words })).toString('utf8'),
  ) as Answer
  if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.details)
  return answer.verdict
}

type Answer = { verdict: Verdict } | { refusal: { code: string; details: Record<string, unknown> } }
