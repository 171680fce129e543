import type { Page } from '@playwright/test'
import { expect } from './office.ts'
import { filled, type Words } from './words.ts'

/** Sends the signed letter on the dispatch desk to its one recipient by e-mail, and answers the question that is asked. */
export async function dispatchByEmail(
  page: Page,
  words: Words,
  { name, email }: { name: string; email: string },
): Promise<string> {
  const { dispatch } = words.mail.parapheur
  const act = filled(dispatch.send_one ?? dispatch.send_other, { name })
  await expect(page.getByRole('textbox', { name: dispatch.name })).toHaveValue(name)
  const way = page.getByRole('combobox', { name: dispatch.way })
  if ((await way.inputValue()) !== dispatch.mode['e-mail']) {
    await way.click()
    await page.getByRole('option', { name: dispatch.mode['e-mail'] }).click()
  }
  await page.getByRole('textbox', { name: dispatch.email }).fill(email)
  await page.getByRole('button', { name: act }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
  const left = page.getByText(/^D-\d{4}-\d{5}$/).first()
  await expect(left).toBeVisible()
  return (await left.textContent()) ?? ''
}
