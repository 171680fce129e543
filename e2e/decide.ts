import type { Page } from '@playwright/test'
import { shippedInstruction } from '../packages/duties/mail/rules/instructions.ts'
import { choose } from './choose.ts'
import { expect } from './office.ts'
import { filled, type Words } from './words.ts'

/** One line of a decision: a service, a post or a person, and what is asked of them. */
export type Line = { to: string; instruction: string; note?: string }

/** Adds one line on whichever decision is open. */
export async function addLine(page: Page, words: Words, { to, instruction, note }: Line): Promise<void> {
  const { assign, line } = words.mail.parapheur
  await page.getByRole('button', { name: assign.to }).click()
  await choose(page.getByRole('combobox', { name: assign.to }), to)
  await page.getByRole('button', { name: filled(assign.edit, { name: to }) }).click()
  await page.getByRole('combobox', { name: line.instruction }).click()
  await page.getByRole('option', { name: shippedInstruction(instruction).label[words.locale] }).click()
  if (note) await page.getByRole('textbox', { name: line.note }).fill(note)
  await page.getByRole('button', { name: assign.done }).click()
}

/** Opens one letter of the pile, and has it before them. */
export async function openInThePile(page: Page, { mail }: Words, number: string): Promise<void> {
  await page.goto('/imputation')
  const pile = page.getByRole('list', { name: mail.parapheur.assign.list })
  const letter = pile.getByRole('link').filter({ hasText: number })
  await letter.click()
  await expect(letter).toHaveAttribute('aria-current', 'true')
}

/** The chef de cabinet takes a letter from the pile, decides its lines, and goes on to the next. */
export async function assignFromThePile(
  page: Page,
  words: Words,
  { number, lines }: { number: string; lines: Line[] },
): Promise<void> {
  const { assign } = words.mail.parapheur
  await openInThePile(page, words, number)
  for (const line of lines) await addLine(page, words, line)
  await page.getByRole('button', { name: assign.send }).click()
}
