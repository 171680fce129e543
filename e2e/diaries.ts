import type { Page } from '@playwright/test'
import { type DemoKey, demoCast } from '../packages/blocks/people/server/demo-cast.ts'
import { expect, type Office } from './office.ts'
import { directory, done } from './set-the-scene.ts'
import { opening, type Words } from './words.ts'

type Diary = { id: string; personId: string | null }

/** Somebody's diary: opened here, or already by the clock. */
export async function diaryOf(office: Office, key: DemoKey): Promise<string> {
  const { people } = await directory(office)
  const personId = people.find(({ name }) => name === demoCast[key].name)?.id
  await office.send('agenda.addDiary', { kind: 'person', personId }, await office.enter('protocol'))
  const diaries = (await office.ask('agenda.diaries', undefined, await office.enter('protocol'))).data as Diary[]
  return diaries.find((one) => one.personId === personId)?.id ?? ''
}

/** What is there already, written without a screen. */
export async function engage(
  office: Office,
  { title, day, from, to, diaryId }: { title: string; day: string; from: string; to: string; diaryId: string },
): Promise<void> {
  const form = { requestKey: crypto.randomUUID(), diaryId, kind: 'meeting', title }
  await done(office, 'protocol', ['agenda.make', { ...form, start: `${day}T${from}`, end: `${day}T${to}` }])
}

type Coming = { day: string; fr: string; en: string }

/**
 * A Wednesday, far enough ahead that it is a plain day to come whenever the tests run: as the office's machines write it, and
 * as people say it.
 */
export function wednesday(weeks: number): Coming {
  const date = new Date()
  date.setUTCDate(date.getUTCDate() + ((3 - date.getUTCDay() + 7) % 7) + 7 * weeks)
  const said = (locale: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
  return { day: date.toISOString().slice(0, 10), fr: said('fr'), en: said('en-GB') }
}

/** The day in one diary, as the board draws it. */
export async function openDay(page: Page, day: string, diaryId: string): Promise<void> {
  await page.goto(`/agenda?vue=jour&date=${day}&agenda=${diaryId}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** An engagement on the board: a block that says what it is, when, and how sure. */
export const block = (page: Page, title: string | RegExp) =>
  page.locator('[data-event]').and(page.getByRole('button', { name: title }))

/** Writes a new engagement with the whole form, and ends on its page. */
export async function saveNew(page: Page, { agenda }: Words, title: string): Promise<void> {
  await page.getByRole('button', { name: agenda.form.save }).click()
  await expect(page.getByRole('status').filter({ hasText: opening(agenda.done.made, { title }) })).toBeVisible()
  await expect(page).toHaveURL(/\/agenda\/rendez-vous\//)
}
