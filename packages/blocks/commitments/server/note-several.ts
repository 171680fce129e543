import type { Change } from '@cabinet/store/store.ts'
import type { CommitmentLine } from '../rules/forms.ts'
import { type Noted, noteCommitment } from './note-commitment.ts'
import type { Commitment } from './tables.ts'

type Several = Omit<Noted, 'text' | 'lead' | 'helpers' | 'dueOn' | 'dueRule' | 'requestKey'> & {
  requestKey: string
  lines: readonly CommitmentLine[]
}

/** Several from one text, in its order, all of them or none; sent twice, each is still one. */
export async function noteSeveral(change: Change, { lines, requestKey, ...said }: Several): Promise<Commitment[]> {
  const noted: Commitment[] = []
  for (const [place, line] of lines.entries())
    noted.push(await noteCommitment(change, { ...said, ...line, requestKey: `${requestKey}:${place}` }))
  return noted
}
