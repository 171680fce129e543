import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { printSpeech } from './papers/speech-paper.ts'

const asked = z.object({
  speechId: z.string().min(1).max(64),
  page: z.enum(['a4', 'a5']).default('a4'),
  size: z.enum(['16', '17', '18']).default('18'),
  /** What was said, where it differs from what was approved. */
  text: z.enum(['approved', 'said']).default('approved'),
})

/** Speeches to read from. */
export const speechPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  speech: async (desk, query) => {
    const { size, ...rest } = asked.parse(query)
    const bytes = await printSpeech(desk, { ...rest, size: Number(size) })
    return { bytes, name: 'discours.pdf', type: 'application/pdf' }
  },
}
