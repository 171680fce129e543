import type { Print } from '@cabinet/api/errand.ts'
import { mayReadCommitment } from '@cabinet/blocks/commitments/server/visible.ts'
import { paperById } from '@cabinet/blocks/documents/server/papers.ts'
import { agendaPrints } from '@cabinet/duties/agenda/server/prints.ts'
import { audiencesPrints } from '@cabinet/duties/audiences/server/prints.ts'
import { mayReadAudience } from '@cabinet/duties/audiences/server/visible.ts'
import { ceremoniesPrints } from '@cabinet/duties/ceremonies/server/prints.ts'
import { mayReadCeremony } from '@cabinet/duties/ceremonies/server/visible.ts'
import { directivesPrints } from '@cabinet/duties/directives/server/prints.ts'
import { mailPrints } from '@cabinet/duties/mail/server/prints.ts'
import { mayReadLetter } from '@cabinet/duties/mail/server/visible.ts'
import { missionsPrints } from '@cabinet/duties/missions/server/prints.ts'
import { mayReadMission } from '@cabinet/duties/missions/server/visible.ts'
import { reportsPrints } from '@cabinet/duties/reports/server/prints.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import type { Paper } from './files.ts'

/** Who owns a paper says who may read it: one line per duty. */
const owners: Record<string, (read: Reads, person: Person, ownerId: string) => Promise<boolean>> = {
  letter: mayReadLetter,
  audience: mayReadAudience,
  mission: mayReadMission,
  ceremony: mayReadCeremony,
  commitment: mayReadCommitment,
}

/** Null for what does not exist and for what this person may not know. */
export async function readablePaper(read: Reads, person: Person, documentId: string): Promise<Paper | null> {
  const paper = await paperById(read, documentId)
  const mayRead = paper && owners[paper.ownerKind]
  return paper && mayRead && (await mayRead(read, person, paper.ownerId)) ? paper : null
}

type Desk = { store: Store; files: FileStore; person: Person }

/** The papers made on the spot, `/prints/<duty>/<paper>`: one line per duty. */
export const prints: Record<string, Record<string, (desk: Desk, query: unknown) => Promise<Print>>> = {
  mail: mailPrints,
  agenda: agendaPrints,
  audiences: audiencesPrints,
  missions: missionsPrints,
  ceremonies: ceremoniesPrints,
  directives: directivesPrints,
  reports: reportsPrints,
}
