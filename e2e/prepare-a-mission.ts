import type { Locator, Page } from '@playwright/test'
import { expect } from './office.ts'
import { filled, type Words } from './words.ts'

/** One subject of the order, by its heading. */
export const section = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true })

/** Opens the form of one subject in its place, fills it, and keeps it. */
export async function fillSection(
  page: Page,
  { missions }: Words,
  { title, fill }: { title: string; fill: (form: Locator) => Promise<void> },
): Promise<void> {
  const form = section(page, title)
  await form.getByRole('button', { name: filled(missions.page.changeOf, { title }) }).click()
  await fill(form)
  await form.getByRole('button', { name: missions.page.keep }).click()
  await expect(form.getByRole('button', { name: missions.page.keep })).toHaveCount(0)
}

/** Begins an order from its first facts, and ends on its page. */
export async function beginOrder(
  page: Page,
  { missions }: Words,
  { purpose, departs, returns, abroad }: { purpose: string; departs: string; returns: string; abroad: boolean },
): Promise<string> {
  const { field } = missions
  await page.goto('/missions/nouvelle')
  await page.getByRole('textbox', { name: field.purpose }).fill(purpose)
  await page.getByRole('textbox', { name: field.departsOn }).fill(departs)
  await page.getByRole('textbox', { name: field.returnsOn }).fill(returns)
  if (abroad) await page.getByRole('switch', { name: field.abroad }).check({ force: true })
  await page.getByRole('button', { name: missions.new.begin }).click()
  await expect(page).toHaveURL(/\/missions\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}
