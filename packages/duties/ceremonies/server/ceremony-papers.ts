import { attachPapers, type Claimed, papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { visibleCeremony } from './visible.ts'

const ownerOf = (ceremonyId: string) => ({ kind: 'ceremony', id: ceremonyId })

/** Photographs, cuttings, bills: what is kept with a ceremony, in the order it came. */
export async function ceremonyPapers(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const papers = await papersOf(read, ownerOf(ceremony.id))
  return papers.map(({ id, name, type, size, pages, addedAt }) => ({ id, name, type, size, pages, addedAt }))
}

/** Papers that go with a ceremony, also after it was put away: a photograph may come late. */
export async function attachToCeremony(change: Change, ceremonyId: string, papers: readonly Claimed[]): Promise<void> {
  const ceremony = await visibleCeremony(change.tx, change.person, ceremonyId)
  await attachPapers(change, { owner: ownerOf(ceremony.id), kind: 'enclosure', papers })
  await change.record('ceremonies.ceremony.papers-added', ceremony.id, { count: papers.length })
}
