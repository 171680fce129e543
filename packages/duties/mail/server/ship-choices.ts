import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { shippedInstructions } from '../rules/instructions.ts'
import { shippedLetterTypes } from '../rules/letter-types.ts'
import { shippedReplyTemplates } from '../rules/reply-templates.ts'
import { instructions, letterTypes, templates } from './tables.ts'

const choices = [instructions, letterTypes, templates] as const

/** Whether the office still lacks something to choose from: nothing is shipped a second time over what it changed. */
export async function lacksChoices(read: Pick<Reads, '$count'>): Promise<boolean> {
  const counts = await Promise.all(choices.map((table) => read.$count(table)))
  return counts.includes(0)
}

/** Fills each empty table of choices with what an office starts with: instructions, types of letter, reply templates. */
export async function shipChoices(change: Change): Promise<void> {
  const { tx } = change
  const isEmpty = async (table: (typeof choices)[number]) => (await tx.$count(table)) === 0
  if (await isEmpty(instructions)) await tx.insert(instructions).values(shippedInstructions.map(instructionRow))
  if (await isEmpty(letterTypes)) await tx.insert(letterTypes).values(shippedLetterTypes.map(typeRow))
  if (await isEmpty(templates)) await tx.insert(templates).values(shippedReplyTemplates.map(templateRow))
  await change.record('mail.choices.shipped', 'mail')
}

function instructionRow({ code, label }: (typeof shippedInstructions)[number], position: number) {
  return { code, meaning: code, labelFr: label.fr, labelEn: label.en, workingDays: null, position, hidden: false }
}

function typeRow({ code, label, delay }: (typeof shippedLetterTypes)[number], position: number) {
  return { code, labelFr: label.fr, labelEn: label.en, workingDays: delay, position, hidden: false }
}

function templateRow({ lines, ...template }: (typeof shippedReplyTemplates)[number], position: number) {
  return { ...template, body: plainToRichText(lines.join('\n')), position, retiredAt: null }
}
