import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { crestOf } from '../rules/crest.ts'
import type { SetUpForm } from '../rules/forms.ts'
import { presetOf } from '../rules/presets/presets.ts'
import { addPerson } from './add-person.ts'
import { holdPost } from './hold-post.ts'
import { officeOf, today } from './office-now.ts'
import { openChart } from './open-chart.ts'
import { shipHolidays } from './ship-holidays.ts'
import { credentials, offices } from './tables.ts'

export type SetUp = Omit<SetUpForm, 'administrator'> & {
  administrator: Omit<SetUpForm['administrator'], 'password'> & { passwordHash: string }
}

/** The first visit: the office, its chart, its days off and the person who looks after it. Only once, ever. */
export async function setUpOffice(change: Change, form: SetUp): Promise<{ administratorId: string }> {
  if (await officeOf(change.tx)) throw new Refusal('people.already-set-up')
  const preset = presetOf(form.preset)
  if (!preset) throw new Refusal('office.not-found')
  const { country, timeZone, locale, mayorTitle, officeName: name } = form
  await change.tx.insert(offices).values({
    ...{ id: 'office', name, country, timeZone, locale, mayorTitle, preset: preset.id, crest: crestOf(name) },
    ...{ letterhead: preset.letterhead, weekend: [...preset.holidays.weekend], idleMinutes: 30, absoluteHours: 12 },
    setUpAt: change.now,
  })
  await change.record('people.office.set-up', 'office', { name, preset: preset.id })
  const day = await today(change)
  const year = Number(day.slice(0, 4))
  for (const one of [year, year + 1, year + 2]) await shipHolidays(change, { country, year: one })
  const { administratorPostId } = await openChart(change, { preset, without: form.without })
  const { passwordHash, ...administrator } = form.administrator
  const administratorId = await addPerson(change, { ...administrator, phone: '', locale })
  await holdPost(change, { personId: administratorId, postId: administratorPostId, from: day, to: null })
  const password = { passwordHash, passwordSetAt: change.now }
  await change.tx.update(credentials).set(password).where(eq(credentials.personId, administratorId))
  return { administratorId }
}
