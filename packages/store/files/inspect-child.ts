/**
 * The limited process that looks into one file and ends. It gets the file as its standard input and the name as its only
 * argument, and answers one line of JSON. See limited-process.ts for what it may not do.
 */
import { readFileSync, writeSync } from 'node:fs'
import { Refusal } from '@cabinet/office/refusal.ts'
import { inspectContent } from './inspect-content.ts'

try {
  answer({ verdict: await inspectContent(readFileSync(0), process.argv.at(-1) ?? '') })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  answer({ refusal: { code: error.code, details: error.details } })
}

function answer(words: unknown): void {
  const bytes = Buffer.from(JSON.stringify(words))
  for (let written = 0; written < bytes.length; ) written += writeSync(1, bytes, written)
  process.exit(0)
}
