import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { findSpeechBy } from './speech-findable.ts'
import { visibleSpeech } from './speech-visible.ts'
import { type Speech, speeches, speechVersions } from './tables.ts'
import { standingFor } from './visible.ts'

export const subjectOf = (speech: Pick<Speech, 'id'>) => ({ kind: 'speech', id: speech.id })

/** Whose text it is: the writer's, the speaker's, and that of those who answer for what is said in the mayor's name. */
export function isTheirs(person: Person, speech: Pick<Speech, 'writerId' | 'speakerId'>): boolean {
  const mine = standingFor(person, 'ceremonies.write-speech')
  const named = [speech.writerId, speech.speakerId].some((id) => id !== null && mine.includes(id))
  return named || may(ceremoniesPermissions, person, 'ceremonies.visa-speech')
}

/** A speech this person may work on, in whatever state. Refuses `ceremonies.speech-not-yours`. */
export async function ownSpeech(change: Change, speechId: string): Promise<Speech> {
  const speech = await visibleSpeech(change.tx, change.person, speechId)
  if (!isTheirs(change.person, speech)) throw new Refusal('ceremonies.speech-not-yours')
  return speech
}

/** A speech whose text may still change, at the version that was read. Refuses `ceremonies.speech-changed`. */
export async function editableSpeech(change: Change, form: { speechId: string; version: number }): Promise<Speech> {
  const speech = await ownSpeech(change, form.speechId)
  if (speech.state !== 'draft') throw new Refusal('ceremonies.speech-not-a-draft')
  await refuseOutdated(change, speech, form.version)
  return speech
}

/** Says who wrote the newer version, so that nothing typed is lost on either side. */
export async function refuseOutdated({ tx }: Change, speech: Speech, version: number): Promise<void> {
  if (speech.version === version) return
  const [other] = await tx
    .select({ name: persons.name })
    .from(speechVersions)
    .innerJoin(persons, eq(persons.id, speechVersions.savedBy))
    .where(eq(speechVersions.speechId, speech.id))
    .orderBy(desc(speechVersions.version))
    .limit(1)
  throw new Refusal('ceremonies.speech-changed', { by: other?.name ?? '', version: speech.version })
}

type Written = Partial<Pick<Speech, 'salutations'>> & Pick<Speech, 'body'>

/** Keeps the text as the next version. The second of two people who save on the same one is told. */
export async function writeVersion(change: Change, speech: Speech, { body, ...facts }: Written): Promise<number> {
  const version = speech.version + 1
  const saved = await change.tx
    .update(speeches)
    .set({ ...facts, body, version })
    .where(and(eq(speeches.id, speech.id), eq(speeches.version, speech.version)))
    .returning({ id: speeches.id })
  if (!saved.length) throw new Refusal('ceremonies.speech-changed', { by: '', version })
  await change.tx
    .insert(speechVersions)
    .values({ speechId: speech.id, version, body, savedBy: change.person.id, savedAt: change.now })
  await findSpeechBy(change, speech.id)
  return version
}

/** The marks of a move: what it is now, why and since when. */
export function stateOf(change: Pick<Change, 'now'>, state: Speech['state'], reason = '') {
  return { state, stateReason: reason, stateAt: change.now }
}

/** Somebody who is in the office today. */
export async function refuseUnknownPeople({ tx }: Change, ids: readonly (string | null)[]): Promise<void> {
  for (const id of new Set(ids.filter((one) => one !== null))) {
    if (!(await tx.$count(persons, and(eq(persons.id, id), isNull(persons.leftOn)))))
      throw new Refusal('ceremonies.speech-unknown-person')
  }
}
