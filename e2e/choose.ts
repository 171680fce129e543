import type { Locator } from '@playwright/test'
import { beginning } from './words.ts'

/**
 * Types into a field that proposes, and takes the first proposal of that name. Those still shown for what was typed before are
 * not taken: the list says itself that it is being looked up.
 */
export async function choose(field: Locator, typed: string, wanted: string | RegExp = beginning(typed)): Promise<void> {
  await field.fill(typed)
  const proposals = field.page().locator('[role="listbox"]:not([aria-busy="true"])')
  await proposals.getByRole('option', { name: wanted }).first().click()
}
