import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { ChooseListForm, HostForm } from '../rules/line-forms.ts'
import { editableCeremony, saveCeremony } from './edit-ceremony.ts'
import { lineChanged } from './line-changed.ts'
import { guestBeside } from './line-touched.ts'
import { precedenceLists } from './tables.ts'

/** Says which guest is the inviting authority, or that none is. */
export async function setHost(change: Change, { ceremonyId, guestId }: HostForm): Promise<void> {
  const ceremony = await editableCeremony(change, ceremonyId)
  if (guestId !== null) await guestBeside(change, { ceremonyId, guestId })
  await saveCeremony(change, ceremony, { hostGuestId: guestId })
  await lineChanged(change, ceremonyId)
  await change.record(guestId ? 'ceremonies.line.host-set' : 'ceremonies.line.host-removed', ceremonyId)
}

/**
 * Chooses the list a ceremony goes by, and whether the usages of the commune count. Refuses `ceremonies.list-not-in-force` for
 * one that nobody validated yet.
 */
export async function chooseList(change: Change, { ceremonyId, listId, usages }: ChooseListForm): Promise<void> {
  const ceremony = await editableCeremony(change, ceremonyId)
  if (listId !== null) {
    const [list] = await change.tx.select().from(precedenceLists).where(eq(precedenceLists.id, listId))
    if (!list) throw notFound()
    if (list.state !== 'in-force' && list.state !== 'retired') throw new Refusal('ceremonies.list-not-in-force')
  }
  await saveCeremony(change, ceremony, { listId, usages })
  await lineChanged(change, ceremonyId)
  await change.record('ceremonies.line.list-chosen', ceremonyId)
}
