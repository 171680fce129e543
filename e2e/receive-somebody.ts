import type { Page } from '@playwright/test'
import { expect } from './office.ts'
import { beginning, filled, opening, type Words } from './words.ts'

/** One side of the pre-audience: its view, and the grounds in two lines. */
export async function giveOpinion(
  page: Page,
  { audiences: { opinion, view } }: Words,
  { says, note }: { says: keyof Words['audiences']['view']; note: string },
): Promise<void> {
  await page.getByRole('list', { name: opinion.mine }).getByRole('button', { name: view[says], exact: true }).click()
  await page.getByRole('textbox', { name: opinion.note }).fill(note)
  await page.getByRole('button', { name: opinion.give }).click()
}

/** Opens an audience day of the mayor on which the next minutes can still be given, and ends on its page. */
export async function openAudienceDay(page: Page, { audiences: { day } }: Words, today: Date): Promise<void> {
  await page.goto('/audiences/journees')
  await page.getByRole('button', { name: day.make }).first().click()
  const form = page.getByRole('dialog', { name: day.make })
  await form.getByRole('textbox', { name: day.day, exact: true }).fill(today.toISOString().slice(0, 10))
  await form.getByLabel(day.from, { exact: true }).fill(inFiveMinutes(today))
  await form.getByLabel(day.to, { exact: true }).fill('23:59')
  await form.getByRole('textbox', { name: day.minutes }).fill('5')
  await form.getByRole('button', { name: beginning(opening(day.makeAct_other, {})) }).click()
  await expect(form).toHaveCount(0)
  await expect(page).toHaveURL(/\/audiences\/journees\/[\w-]{20,}/)
}

/** The next five minutes that are not begun; the office keeps the time of Abidjan, which is that of the clocks of machines. */
function inFiveMinutes(now: Date): string {
  return new Date(Math.ceil((now.getTime() + 120_000) / 300_000) * 300_000).toISOString().slice(11, 16)
}

/** The visitor is in the hall: identity seen, badge given. */
export async function noteArrival(
  page: Page,
  { audiences: { reception, identity } }: Words,
  { visitor, badge }: { visitor: string; badge: string },
): Promise<void> {
  const line = page.getByRole('listitem').filter({ hasText: visitor })
  await line.getByRole('button', { name: reception.arrive, exact: true }).click()
  const form = page.getByRole('dialog', { name: filled(reception.arriveTitle, { visitor }) })
  await form.getByRole('radio', { name: identity.passport }).check()
  await form.getByRole('textbox', { name: reception.badge }).fill(badge)
  await form.getByRole('button', { name: reception.arriveAct }).click()
  await expect(form).toHaveCount(0)
}
