/** The ends and turns of a request that are told by letter; each has its words. */
export const letterTexts = [
  'incomplete',
  'inadmissible',
  'receives',
  'delegates',
  'orients',
  'refuses',
  'postponed',
  'absent',
  'reported',
  'followed',
  'closed',
] as const
export type LetterText = (typeof letterTexts)[number]
