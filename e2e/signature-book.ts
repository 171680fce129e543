import type { Page } from '@playwright/test'
import { expect } from './office.ts'
import { filled, type Words } from './words.ts'

/** Opens the signature book where a draft on this subject waits on top. */
export async function openSignatureBook(page: Page, subject: string | RegExp): Promise<void> {
  await page.goto('/parapheur')
  await expect(page.getByRole('heading', { level: 2, name: subject })).toBeVisible()
}

export async function returnToAuthor(
  page: Page,
  words: Words,
  { author, reason }: { author: string; reason: string },
): Promise<void> {
  const { folder, return: back } = words.mail.parapheur
  await page.getByRole('button', { name: folder.return, exact: true }).click()
  await page.getByRole('textbox', { name: back.reason }).fill(reason)
  await page.getByRole('button', { name: filled(back.act, { name: author }) }).click()
}

export async function giveVisa(page: Page, { mail }: Words): Promise<void> {
  await page.getByRole('button', { name: mail.parapheur.folder.visa, exact: true }).click()
}

/** Has the exact copy made and waits until it can be read. */
export async function askToSign(page: Page, { mail: { parapheur } }: Words): Promise<void> {
  await page.getByRole('button', { name: parapheur.folder.sign, exact: true }).click()
  await expect(page.getByText(parapheur.sign.exact)).toBeVisible()
  await expect(page.getByRole('region', { name: parapheur.sign.document })).toBeVisible()
}

export async function signWith(page: Page, { mail: { parapheur } }: Words, code: string): Promise<void> {
  await page.getByRole('textbox', { name: parapheur.sign.code }).fill(code)
  await page.getByRole('button', { name: parapheur.sign.act, exact: true }).click()
}
