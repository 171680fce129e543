import type { Addressee } from '@cabinet/duties/mail/screens/assign-addressees.ts'
import type { Day } from '@cabinet/office/day.ts'

/** What somebody was promised, as it is being typed. */
export type PromiseLine = {
  key: string
  text: string
  lead: Pick<Addressee, 'key' | 'name' | 'detail' | 'absence'> | null
  dueOn: Day | null
  isNew: boolean
}

export type Outcome = {
  report: string
  lines: readonly PromiseLine[]
  letter: boolean
  unitId: string | null
}

export const blankOutcome: Outcome = { report: '', lines: [], letter: false, unitId: null }

export const blankLine = (): PromiseLine => ({
  ...{ key: crypto.randomUUID(), text: '', lead: null, dueOn: null },
  isNew: true,
})

export const isBlank = ({ text, lead, dueOn }: PromiseLine) => text.trim() === '' && !lead && !dueOn

/** The outcome as the form the server takes; lines left empty are left out. */
export function formOf(audienceId: string, { report, lines, letter, unitId }: Outcome) {
  const commitments = lines
    .filter((line) => !isBlank(line))
    .map(({ text, lead, dueOn }) => ({ text, lead: lead?.key ?? '', dueOn }))
  return { audienceId, report, commitments, letter, unitId }
}
