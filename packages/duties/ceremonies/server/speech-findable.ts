import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { richTextToPlain } from '@cabinet/paper/rich-text.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { everySpeech, saidAloud } from './speech-visible.ts'
import { speeches } from './tables.ts'

/** Writes what a speech can be found by, and by whom; called by each command that changes either. */
export async function findSpeechBy({ tx }: Change, speechId: string): Promise<void> {
  const [speech] = await tx.select().from(speeches).where(eq(speeches.id, speechId))
  if (!speech) throw new Error('There is no such speech.')
  const ofSpeech = and(eq(circuitSteps.subjectKind, 'speech'), eq(circuitSteps.subjectId, speechId))
  const desks = await tx.selectDistinct({ id: circuitSteps.personId }).from(circuitSteps).where(ofSpeech)
  const people = [speech.writerId, speech.speakerId, ...desks.map((desk) => desk.id)].filter((id) => id !== null)
  const isSaid = speech.state === 'delivered'
  await makeFindable(tx, {
    kind: 'speech',
    subjectId: speechId,
    who: [everySpeech, ...(isSaid ? [saidAloud] : []), ...new Set(people.map((id) => `person:${id}`))],
    marks: isSaid ? ['state:delivered'] : [],
    texts: [
      ...[speech.title, speech.theme, speech.audience, richTextToPlain(speech.body)],
      speech.delivered && richTextToPlain(speech.delivered),
    ],
  })
}
