import type { CommitmentSource } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { visibleEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { visibleAudience } from '@cabinet/duties/audiences/server/visible.ts'
import { visibleSpeech } from '@cabinet/duties/ceremonies/server/speech-visible.ts'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { visibleMission } from '@cabinet/duties/missions/server/visible.ts'
import { visibleReport } from '@cabinet/duties/reports/server/draft-visible.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { visibleMeeting } from './meeting-visible.ts'

type Read = Pick<Reads, 'select'>
type Source = { kind: CommitmentSource; id: string }
/** What a commitment was said in, for whoever may see it. */
export type SourceShown = {
  kind: CommitmentSource
  /** Empty when this person may not see it, or when it is a note of its own. */
  title: string
  number: string | null
  /** The day of a meeting, which often has no title of its own. */
  on: Day | null
  /** Where it opens; null when this person may not see it. */
  to: string | null
  reserved: boolean
}

type Found = Omit<SourceShown, 'kind' | 'on'> & { on?: Day }

const finders: Partial<Record<CommitmentSource, (read: Read, person: Person, id: string) => Promise<Found>>> = {
  async letter(read, person, id) {
    const { subject, number, confidentiality } = await visibleLetter(read, person, id)
    return { title: subject, number, to: `/courrier/${id}`, reserved: confidentiality === 'reserved' }
  },
  async audience(read, person, id) {
    const { subject, number, reserved } = await visibleAudience(read, person, id)
    return { title: subject, number, to: `/audiences/${id}`, reserved }
  },
  async engagement(read, person, id) {
    const { row, ref } = await visibleEngagement(read, person, id)
    return {
      title: row.title,
      number: null,
      to: `/agenda/rendez-vous/${encodeURIComponent(ref)}`,
      reserved: row.confidentiality === 'personal',
    }
  },
  async mission(read, person, id) {
    const { purpose, number } = await visibleMission(read, person, id)
    return { title: purpose, number, to: `/missions/${id}`, reserved: false }
  },
  async speech(read, person, id) {
    const { title } = await visibleSpeech(read, person, id)
    return { title, number: null, to: `/discours/${id}`, reserved: false }
  },
  async meeting(read, person, id) {
    const { title, on, reserved } = await visibleMeeting(read, person, id)
    return { title, on, number: null, to: `/reunions/${id}`, reserved }
  },
  async report(read, person, id) {
    const { number } = await visibleReport(read, person, id)
    return { title: '', number, to: `/rapports/${id}`, reserved: false }
  },
}

const unknown = { title: '', number: null, on: null, to: null, reserved: false } as const

/** What it was said in, or the same answer as for something that does not exist. A note stands by itself. */
export async function visibleSource(read: Read, person: Person, { kind, id }: Source): Promise<SourceShown> {
  if (kind === 'note') return { kind, ...unknown }
  const find = finders[kind]
  if (!find || !id) throw notFound()
  return { kind, on: null, ...(await find(read, person, id)) }
}

/** For a page: the kind alone when this person may not see the thing itself. */
export async function sourceShown(read: Read, person: Person, source: Source): Promise<SourceShown> {
  try {
    return await visibleSource(read, person, source)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: source.kind, ...unknown }
  }
}
