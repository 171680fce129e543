import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { outputsOf } from '../rules/line-outputs.ts'
import type { SpeechVersionForm } from '../rules/speech-forms.ts'
import { salutationChanges, withSalutations } from '../rules/speech-salutations.ts'
import { lineOf } from './line-of.ts'
import { editableSpeech, writeVersion } from './speech-edit.ts'
import { visibleSpeech } from './speech-visible.ts'
import { ceremonies, guests, type Speech } from './tables.ts'
import type { Reading } from './visible.ts'

/** The salutations the line gives now, and what changed since they were put in; null for a speech without a ceremony. */
export async function salutationsNow(read: Reading, person: Person, speechId: string) {
  const speech = await visibleSpeech(read, person, speechId)
  const line = await lineFor(read, speech)
  if (!line) return null
  const before = speech.salutations?.lines ?? null
  return { lines: line.lines, before, changes: before && salutationChanges(before, line.lines) }
}

/**
 * Puts the salutations at the head of the text, in the order of the line and for those who come; those of an earlier line
 * make room for them. Refuses `ceremonies.speech-no-ceremony` and `ceremonies.speech-nobody-comes`.
 */
export async function insertSalutations(change: Change, form: SpeechVersionForm): Promise<{ version: number }> {
  const speech = await editableSpeech(change, form)
  const line = await lineFor(change.tx, speech)
  if (!line) throw new Refusal('ceremonies.speech-no-ceremony')
  if (!line.lines.length) throw new Refusal('ceremonies.speech-nobody-comes')
  const before = speech.salutations?.lines ?? []
  const body = withSalutations<RichText>(speech.body, { before, now: line.lines })
  const version = await writeVersion(change, speech, { body, salutations: line })
  await change.record('ceremonies.speech.salutations-put', speech.id, { version, count: line.lines.length })
  return { version }
}

/** Those who come, in the order of the line. Whoever speaks does not greet themselves. */
async function lineFor(read: Reading, speech: Speech) {
  if (!speech.ceremonyId) return null
  const [ceremony] = await read.select().from(ceremonies).where(eq(ceremonies.id, speech.ceremonyId))
  if (!ceremony) return null
  const line = await lineOf(read, ceremony, { whom: 'coming' })
  const themselves = speech.speakerId ? await guestsWhoAre(read, ceremony.id, speech.speakerId) : []
  const positions = line.positions.filter((one) => !themselves.includes(one.id))
  if (!positions.length) return { lineVersion: ceremony.lineVersion, lines: [] }
  const { salutations } = outputsOf({ people: line.people, positions, list: line.content, locale: speech.locale })
  return { lineVersion: ceremony.lineVersion, lines: salutations.map((said) => `${said.replace(/[\s,]+$/u, '')},`) }
}

async function guestsWhoAre(read: Reading, ceremonyId: string, personId: string): Promise<string[]> {
  const rows = await read
    .select({ id: guests.id })
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremonyId), eq(guests.personId, personId)))
  return rows.map((row) => row.id)
}
