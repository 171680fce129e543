import type { Store } from '@cabinet/store/store.ts'
import { ensureDiary, lackingDiaries } from './diaries.ts'
import { changeWhenDue, NotDueAnyMore } from './when-due.ts'

/** Opens the diaries of the mayor and the deputies once somebody holds the post; a person has one, whoever asks first. */
export async function openLackingDiaries(store: Store): Promise<void> {
  if (!(await lackingDiaries(store.read, store.clock())).length) return
  await changeWhenDue(store, async (change) => {
    const lacking = await lackingDiaries(change.tx, change.now)
    if (!lacking.length) throw new NotDueAnyMore()
    for (const personId of lacking) await ensureDiary(change, personId)
  })
}
