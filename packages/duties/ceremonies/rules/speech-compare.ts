/** One sentence of two versions beside each other. */
export type Compared = { kind: 'same' | 'added' | 'removed'; text: string }

/** Longer texts are compared head to head without looking for what moved. */
const mostCompared = 1500

/** What the later text says that the earlier did not, and the other way round, sentence by sentence, in reading order. */
export function compareSentences(before: readonly string[], after: readonly string[]): Compared[] {
  let [start, end] = [0, 0]
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (lines: readonly string[]): Compared[] => lines.map((text) => ({ kind: 'same', text }))
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end))
  return [...same(after.slice(0, start)), ...middle, ...same(after.slice(after.length - end))]
}

/** The longest run of sentences both have in the same order stays; the rest went or came. */
function between(before: readonly string[], after: readonly string[]): Compared[] {
  const removed = (text: string): Compared => ({ kind: 'removed', text })
  const added = (text: string): Compared => ({ kind: 'added', text })
  if (before.length * after.length > mostCompared ** 2) return [...before.map(removed), ...after.map(added)]
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const told: Compared[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]]
    if (was !== undefined && was === is) {
      told.push({ kind: 'same', text: was })
      i++
      j++
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      told.push(removed(was))
      i++
    } else if (is !== undefined) {
      told.push(added(is))
      j++
    }
  }
  return told
}
