import type { Page } from '@playwright/test'
import { shippedInstruction } from '../packages/duties/mail/rules/instructions.ts'
import { beginning, filled, type Words } from './words.ts'

/** One line of a decision: a service, a post or a person, and what is asked of them. */
export type Line = { to: string; instruction: string; note?: string }

/** Adds one line on whichever decision is open. */
export async function addLine(page: Page, words: Words, { to, instruction, note }: Line): Promise<void> {
  const { assign, line } = words.mail.parapheur
  await page.getByRole('button', { name: assign.to }).click()
  await page.getByRole('combobox', { name: assign.to }).fill(to)
  await page
    .getByRole('option', { name: beginning(to) })
    .first()
    .click()
  await page.getByRole('button', { name: filled(assign.edit, { name: to }) }).click()
  await page.getByRole('combobox', { name: line.instruction }).click()
  await page.getByRole('option', { name: shippedInstruction(instruction).label[words.locale] }).click()
  if (note) await page.getByRole('textbox', { name: line.note }).fill(note)
  await page.getByRole('button', { name: assign.done }).click()
}

/** The chef de cabinet takes a letter from the pile, decides its lines, and goes on to the next. */
export async function assignFromThePile(
  page: Page,
  words: Words,
  { number, lines }: { number: string; lines: Line[] },
): Promise<void> {
  const { assign } = words.mail.parapheur
  await page.goto('/imputation')
  await page.getByRole('list', { name: assign.list }).getByRole('link').filter({ hasText: number }).click()
  for (const line of lines) await addLine(page, words, line)
  await page.getByRole('button', { name: assign.send }).click()
}
