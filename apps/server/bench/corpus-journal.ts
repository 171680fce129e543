import { wholeFact } from '@cabinet/office/fact.ts'
import { firstSeal, seal } from '@cabinet/store/chain.ts'
import { facts, history } from '@cabinet/store/store.tables.ts'
import type { Details } from '@cabinet/store/store.ts'
import type { BulkWriter } from './bulk-writer.ts'

const aDay = 86_400_000

/** Entries are sealed in the order of their moments, whatever order they are handed in: they wait in the tray of their day. */
export function openJournal(bulk: BulkWriter, start: number) {
  const into = bulk.into(history)
  const intoFacts = bulk.into(facts)
  type Waiting = { at: number; personId: string; event: string; subjectId: string; details: Details }
  const trays = new Map<number, Waiting[]>()
  let today = Math.floor(start / aDay)
  let last = { seq: 0, hash: firstSeal }

  const add = ({ at, details: { facts: told = [], ...details }, ...said }: Waiting) => {
    const entry = { ...said, details, at: new Date(at), seq: last.seq + 1, inPlaceOf: null }
    const counted = told.map(wholeFact)
    last = { seq: entry.seq, hash: seal(last.hash, entry, counted) }
    into({ ...entry, hash: last.hash })
    for (const [place, fact] of counted.entries()) intoFacts({ ...fact, seq: entry.seq, place, at: entry.at })
  }
  const empty = (day: number) => {
    for (const entry of (trays.get(day) ?? []).sort((a, b) => a.at - b.at)) add(entry)
    trays.delete(day)
  }
  add({
    at: start,
    personId: 'office',
    event: 'people.office.set-up',
    subjectId: 'office',
    details: { name: 'Ville de Kovémé', preset: 'benin' },
  })

  return {
    write(at: number, personId: string, event: string, subjectId: string, details: Details): void {
      const day = Math.max(today, Math.floor(at / aDay))
      const tray = trays.get(day) ?? []
      tray.push({ at, personId, event, subjectId, details })
      trays.set(day, tray)
    },
    writeUntil(at: number): void {
      if (at === Number.POSITIVE_INFINITY) for (const day of [...trays.keys()].sort((a, b) => a - b)) empty(day)
      else for (const day = Math.floor(at / aDay); today < day; today++) empty(today)
    },
  }
}
