import { checkPlace } from '@cabinet/duties/agenda/server/make-engagement.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { ChangeForm, RisksForm } from '../rules/forms.ts'
import { editableCeremony, saveCeremony } from './edit-ceremony.ts'
import { makeCeremonyFindable } from './findable.ts'
import { retellDiary } from './in-the-agenda.ts'
import { lineChanged } from './line-changed.ts'
import { checkPerson } from './open-ceremony.ts'
import type { Ceremony } from './tables.ts'

/** What the diary says of it, and what the line goes by. */
const inTheDiary = ['title', 'placeId', 'place', 'preparation', 'travelBefore', 'travelAfter', 'dress'] as const
const inTheLine = ['orderedByGovernment', 'territory'] as const

/** What is known of a ceremony, but for its time and its state. The diary and the line follow. */
export async function changeCeremony(change: Change, form: ChangeForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const fields = Object.fromEntries(Object.entries(form.fields).filter(([, value]) => value !== undefined))
  const typed = fields as Partial<Ceremony>
  await checkPlace(change, typed.placeId)
  await checkPerson(change, typed.officerId)
  const saved = await saveCeremony(change, ceremony, typed)
  const differs = (names: readonly (keyof Ceremony)[]) => names.some((name) => saved[name] !== ceremony[name])
  if (differs(inTheDiary)) await retellDiary(change, saved)
  if (differs(inTheLine)) await lineChanged(change, saved.id)
  await makeCeremonyFindable(change, saved)
  const changed = Object.keys(fields).filter((name) => differs([name as keyof Ceremony]))
  await change.record('ceremonies.ceremony.changed', saved.id, { fields: changed })
  return saved
}

/** What may go wrong, and what is done then. */
export async function keepRisks(change: Change, form: RisksForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const saved = await saveCeremony(change, ceremony, { risks: form.risks })
  await change.record('ceremonies.ceremony.risks-kept', saved.id, { many: form.risks.length })
  return saved
}
