/** What one part of an examination did, and what it found wrong, one sentence each. */
export type Finding = { did: string; problems: string[] }

const most = 50

/** Gathers sentences, and only counts them once there are too many to read. */
export function gatherProblems() {
  const problems: string[] = []
  let more = 0
  return {
    add(sentence: string): void {
      if (problems.length < most) problems.push(sentence)
      else more++
    },
    get all(): string[] {
      return more ? [...problems, `… and ${more} more of this kind`] : problems
    },
  }
}
