import { fold } from '@cabinet/office/fold.ts'
import { sentencesIn, type Written } from './speech-text.ts'

/** Turns of phrase that bind whoever says them. They only suggest: a person decides what was promised. */
const binding: readonly RegExp[] = [
  /\b(je|nous) (m'|nous )?(engage|engageons|promets|promettons)\b/,
  /\b(je|nous) (vous )?(promets|promettons|donne ma parole|donnons notre parole)\b/,
  /\bje prends? (ici |aujourd'hui |devant vous )*(l'|cet )engagement\b/,
  /\bnous prenons (ici |aujourd'hui |devant vous )*(l'|cet )engagement\b/,
  /\b(je|nous) (vais|allons) \w+(er|ir|re|oir)\b/,
  /\b(la|notre) (mairie|commune|ville|municipalite) s'engage\b/,
  /\b(sera|seront) (livre|construit|ouvert|lance|remis|acheve|termine|rehabilite|electrifie|inaugure)e?s?\b/,
  /\b(i|we) (hereby )?(promise|pledge|undertake|commit)\b/,
  /\b(i|we) (will|shall) (build|open|deliver|launch|repair|provide|create|renovate|fund|finish|complete)\b/,
  /\bwe are going to (build|open|deliver|launch|repair|provide|create|renovate|fund|finish|complete)\b/,
]

/** What announces the speech itself and binds nobody: « nous allons entendre… ». */
const harmless =
  /\b(nous allons|je vais) (maintenant )?(entendre|ecouter|voir|passer|conclure|finir|terminer|parler|dire|commencer)\b/

/** Sentences of a text in which somebody seems to promise something, in order, each once. */
export function likelyPromises(doc: Written): string[] {
  return [...new Set(sentencesIn(doc).filter(soundsBinding))]
}

export function soundsBinding(sentence: string): boolean {
  const said = fold(sentence)
  return binding.some((turn) => turn.test(said)) && !harmless.test(said)
}
