// Read on the server only: the list holds some fifty thousand words.
import { fold } from '@cabinet/office/fold.ts'
import { dictionary } from '@zxcvbn-ts/language-common'

/** The list above was gathered from English-speaking sites; these are what French-speaking offices choose. */
const inFrench = [
  'motdepasse',
  'monmotdepasse',
  'changezmoi',
  'changemoi',
  'bonjour',
  'bonjourbonjour',
  'soleil',
  'doudou',
  'loulou',
  'chouchou',
  'marseille',
  'jetaime',
  'jetaime1',
  'iloveyou',
  'azerty',
  'azertyuiop',
  'azertyuiopqsdfghjklm',
  'familleunie',
  'dieuestgrand',
  'dieuestbon',
  'jesuschrist',
  'mercijesus',
  'cotonou',
  'abidjan',
  'cotedivoire',
  'benin229',
  'cameroun',
  'secretaire',
  'informatique',
  'ordinateur',
  'internet',
  'password',
  'bienvenue',
  'liberte',
  'vivelafrance',
]

let words: Set<string> | undefined

/** Whether a folded word is among the passwords most often chosen. The list is read once, the first time it is asked. */
export function isCommonPassword(word: string): boolean {
  words ??= new Set([...(dictionary['passwords-common'] as string[]), ...inFrench].map(fold))
  return words.has(word)
}

export function howManyCommonPasswords(): number {
  isCommonPassword('')
  return words?.size ?? 0
}
