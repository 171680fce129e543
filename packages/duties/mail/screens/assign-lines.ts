import type { Day } from '@cabinet/office/day.ts'
import type { LineForm } from '../rules/forms.ts'

/** A line being decided: what will be sent, and the name on its envelope. */
export type LineDraft = LineForm & { name: string }

/** Whoever handles the letter. */
export const toHandle = 'ATTR'
/** Whoever is told of it, once somebody handles it. */
export const toKnow = 'INFO'
export const toTalk = 'PARL'

/** The first line hands the letter over; those after it inform, until the person says otherwise. */
export function usualInstruction(lines: readonly LineDraft[]): string {
  return lines.some((line) => line.instruction === toHandle) ? toKnow : toHandle
}

type Someone = { key: string; name: string }

/** Adds a line for somebody; the paper itself goes with the first. */
export function withLine(lines: readonly LineDraft[], to: Someone, instruction = usualInstruction(lines)): LineDraft[] {
  if (lines.some((line) => line.addressee === to.key)) return [...lines]
  const withOriginal = !lines.some((line) => line.withOriginal)
  return [...lines, { addressee: to.key, name: to.name, instruction, dueOn: null, copy: false, withOriginal, note: '' }]
}

/** Pressing the same key again takes the line away. */
export function toggled(lines: readonly LineDraft[], to: Someone): LineDraft[] {
  return lines.some((line) => line.addressee === to.key) ? withoutLine(lines, to.key) : withLine(lines, to)
}

export function withoutLine(lines: readonly LineDraft[], addressee: string): LineDraft[] {
  return lines.filter((line) => line.addressee !== addressee)
}

export type LinePatch = Partial<Omit<LineDraft, 'dueOn'>> & { dueOn?: Day | null }

/** Changes one line. There is one paper: giving it to somebody takes it from the others. */
export function changed(lines: readonly LineDraft[], addressee: string, patch: LinePatch): LineDraft[] {
  return lines.map((line) => {
    if (line.addressee === addressee) return { ...line, ...patch }
    return patch.withOriginal ? { ...line, withOriginal: false } : line
  })
}

/** The same line, to whoever stands in. */
export function readdressed(lines: readonly LineDraft[], from: string, to: Someone): LineDraft[] {
  if (lines.some((line) => line.addressee === to.key)) return withoutLine(lines, from)
  return lines.map((line) => (line.addressee === from ? { ...line, addressee: to.key, name: to.name } : line))
}

export const formsOf = (lines: readonly LineDraft[]): LineForm[] => lines.map(({ name: _name, ...form }) => form)
