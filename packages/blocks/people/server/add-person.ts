import { randomUUID } from 'node:crypto'
import { fold } from '@cabinet/office/fold.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { PersonForm } from '../rules/forms.ts'
import { refuseTakenEmail } from './email-taken.ts'
import { credentials, persons } from './tables.ts'

/** Somebody joins the office. They open no door before a link lets them choose a password. Returns their id. */
export async function addPerson(change: Change, form: PersonForm): Promise<string> {
  await refuseTakenEmail(change.tx, form.email, null)
  const id = randomUUID()
  await change.tx.insert(persons).values({ ...form, id, folded: fold(form.name), createdAt: change.now })
  await change.tx.insert(credentials).values({ personId: id })
  await change.record('people.person.added', id, { person: form.name })
  return id
}
