import type { Page } from '@playwright/test'
import { choose } from './choose.ts'
import { expect } from './office.ts'
import type { ChosenFile } from './scanned-letters.ts'
import { beginning, filled, type Words } from './words.ts'

/** What the clerk reads on the paper. */
export type ReadLetter = {
  sender: string
  /** Said of somebody who is not in the address book yet. */
  newAs?: 'citizen' | 'association' | 'company' | 'administration' | 'elected'
  subject: string
  type: string
  reference?: string
  files?: ChosenFile[]
  /** Makes it a reserved letter. */
  reservedTo?: string
}

export type Registered = { id: string; number: string }

/** The clerk's whole act, from an empty form to the number. */
export async function registerALetter(page: Page, words: Words, letter: ReadLetter): Promise<Registered> {
  await page.goto('/courrier/nouveau')
  if (letter.files) await chooseFiles(page, words, letter.files)
  await typeTheLetter(page, words, letter)
  await submit(page, words)
  return registered(page)
}

export async function chooseFiles(page: Page, { mail: { entry } }: Words, files: ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  const more = page.getByRole('button', { name: entry.add, exact: true })
  await page.getByRole('button', { name: entry.choose }).or(more).first().click()
  await (await chooser).setFiles(files)
}

export async function typeTheLetter(page: Page, words: Words, letter: ReadLetter): Promise<void> {
  const { entry, kind } = words.mail
  const sender = page.getByRole('combobox', { name: entry.sender })
  const asNew = filled(entry.newSender, { name: letter.sender })
  await choose(sender, letter.sender, letter.newAs ? asNew : undefined)
  if (letter.newAs) await page.getByText(kind[letter.newAs], { exact: true }).click()
  await page.getByRole('textbox', { name: entry.subject, exact: true }).fill(letter.subject)
  if (letter.reference) await page.getByRole('textbox', { name: entry.theirReference }).fill(letter.reference)
  await page.getByRole('combobox', { name: entry.type, exact: true }).selectOption(letter.type)
  if (letter.reservedTo) await reserve(page, words, letter.reservedTo)
}

async function reserve(page: Page, { mail }: Words, name: string): Promise<void> {
  await page.getByRole('combobox', { name: mail.entry.confidentiality }).selectOption(mail.confidentiality.reserved)
  await choose(page.getByRole('combobox', { name: mail.entry.named }), name, name)
}

export async function submit(page: Page, { mail }: Words): Promise<void> {
  await page.getByRole('button', { name: mail.entry.submit }).click()
}

/** The number the clerk writes under the stamp, and the letter it opens. */
export async function registered(page: Page): Promise<Registered> {
  const last = page.getByRole('link', { name: /^A-\d{4}-\d{5}$/ })
  await expect(last).toBeVisible()
  const address = (await last.getAttribute('href')) ?? ''
  return { id: address.split('/').at(-1) ?? '', number: (await last.textContent()) ?? '' }
}

/** A reserved letter is closed even to the clerk who registered it: the number is said, nothing can be opened. */
export async function registerAReservedLetter(page: Page, words: Words, letter: ReadLetter): Promise<string> {
  await page.goto('/courrier/nouveau')
  await typeTheLetter(page, words, letter)
  await submit(page, words)
  const said = page.getByRole('status').filter({ hasText: beginning(filled(words.mail.entry.registered, {})) })
  await expect(said).toBeVisible()
  return /A-\d{4}-\d{5}/.exec((await said.textContent()) ?? '')?.[0] ?? ''
}
