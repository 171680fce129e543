import { fold } from '@cabinet/office/fold.ts'

/** Whoever may answer for something: a person, a post, a unit, by reader key. */
export type Lead = { key: string; name: string; detail: string }

type Directory = {
  people: readonly { id: string; name: string; posts: readonly string[] }[]
  posts: readonly { id: string; title: string; unitId: string; holders: readonly string[] }[]
  units: readonly { id: string; name: string }[]
}

/** Everybody and everything of the office that can be entrusted with something: persons first, then units, then posts. */
export function leadsOf({ people, posts, units }: Directory): Lead[] {
  const unitOf = new Map(units.map((one) => [one.id, one.name]))
  const postOf = new Map(posts.map((one) => [one.id, one]))
  const nameOf = new Map(people.map((one) => [one.id, one.name]))
  return [
    ...people.map((one) => ({
      ...{ key: `person:${one.id}`, name: one.name },
      detail: one.posts.flatMap((id) => postOf.get(id)?.title ?? []).join(', '),
    })),
    ...units.map((one) => ({ key: `unit:${one.id}`, name: one.name, detail: '' })),
    ...posts.map((one) => ({
      ...{ key: `post:${one.id}`, name: one.title },
      detail: [unitOf.get(one.unitId), one.holders.map((id) => nameOf.get(id) ?? '').join(', ')]
        .filter(Boolean)
        .join(' · '),
    })),
  ]
}

/** Those in which every word stands, in name or detail; those whose name begins so come first. Of nothing typed, the latest chosen. */
export function leadsFor(leads: readonly Lead[], words: string, latest: readonly string[]): Lead[] {
  const asked = fold(words).trim()
  if (asked === '') {
    const known = latest.flatMap((key) => leads.find((one) => one.key === key) ?? [])
    return [...known, ...leads.filter((one) => !known.includes(one))].slice(0, 30)
  }
  const fits = leads.filter((one) => {
    const said = fold(`${one.name} ${one.detail}`)
    return asked.split(' ').every((word) => said.includes(word))
  })
  const first = (one: Lead) => (fold(one.name).startsWith(asked) ? 0 : fold(one.name).includes(asked) ? 1 : 2)
  return fits.sort((left, right) => first(left) - first(right)).slice(0, 30)
}

const kept = 'cabinet.leads'
const most = 4

/** The leads last chosen on this computer, the latest first. */
export function latestLeads(storage: Pick<Storage, 'getItem'>): string[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(kept) ?? '[]')
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** Remembers who was chosen; a full or forbidden storage is no reason to lose the note. */
export function rememberLead(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string): void {
  const next = [key, ...latestLeads(storage).filter((one) => one !== key)].slice(0, most)
  try {
    storage.setItem(kept, JSON.stringify(next))
  } catch {
    // Private windows refuse to keep anything.
  }
}
