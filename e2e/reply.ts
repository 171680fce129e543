import type { Page } from '@playwright/test'
import { choose } from './choose.ts'
import { expect } from './office.ts'
import { filled, type Words } from './words.ts'

/** Begins a reply from a template, on the page of the letter it answers; the draft opens. */
export async function beginReply(page: Page, words: Words, template: string): Promise<void> {
  const { letter } = words.mail
  await page.getByRole('button', { name: letter.reply, exact: true }).click()
  await page.getByRole('radio', { name: template, exact: true }).check()
  await page.getByRole('button', { name: letter.replySubmit }).click()
  await expect(body(page, words)).toBeVisible()
}

export const body = (page: Page, { mail }: Words) => page.getByRole('textbox', { name: mail.parapheur.draft.body })

/** Writes one paragraph of the draft anew, the one that begins like this. */
export async function rewrite(page: Page, words: Words, { from, to }: { from: string; to: string }): Promise<void> {
  await body(page, words).getByText(from).click({ clickCount: 3 })
  await page.keyboard.type(to)
  await expect(body(page, words)).toContainText(to)
}

/** Opens the circuit of the draft. A draft that was returned already proposes the one it had. */
export async function openCircuit(page: Page, { mail }: Words): Promise<void> {
  await page.getByRole('button', { name: mail.parapheur.circuit.title, exact: true }).click()
}

export async function addVisa(page: Page, { mail: { parapheur } }: Words, name: string): Promise<void> {
  await choose(page.getByRole('combobox', { name: parapheur.circuit.addVisa }), name)
}

export async function chooseSigner(page: Page, { mail: { parapheur } }: Words, name: string): Promise<void> {
  await choose(page.getByRole('combobox', { name: parapheur.circuit.signer }), name)
}

export async function sendRoundTo(page: Page, { mail: { parapheur } }: Words, name: string): Promise<void> {
  await page.getByRole('button', { name: filled(parapheur.circuit.sendTo, { name }) }).click()
}
