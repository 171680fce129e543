import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { isSameLine } from '../rules/line-difference.ts'
import { entriesOf } from '../rules/line-outputs.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { issuesQuery, since } from './line-issues.ts'
import { type CeremonyLine, lineOf, type Whom } from './line-of.ts'
import type { PrecedenceList } from './tables.ts'
import { visibleCeremony } from './visible.ts'

type Asked = { ceremonyId: string; whom: Whom }

/** The line as a page shows it: each place with its reason, the list it was made from and how sure that list is. */
export async function linePage(read: Reads, person: Person, { ceremonyId, whom }: Asked) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const line = await lineOf(read, ceremony, { whom })
  const [issue] = await issuesQuery(read, ceremonyId).limit(1)
  const names = new Map(line.people.map((one) => [one.id, one.name]))
  return {
    ceremony: {
      ...{ id: ceremony.id, state: ceremony.state, version: ceremony.version, lineVersion: ceremony.lineVersion },
      ...{ orderedByGovernment: ceremony.orderedByGovernment, territory: ceremony.territory, usages: ceremony.usages },
      ...{ hostGuestId: ceremony.hostGuestId, listId: ceremony.listId },
    },
    list: line.list && bannerOf(line.list),
    /** Usages of the commune that count on that day. */
    usages: line.setting.usages.map(({ key, labelFr, labelEn, source }) => ({ key, labelFr, labelEn, source })),
    positions: withReasons(line),
    outside: line.outside.map(({ id, because }) => ({ id, name: names.get(id) ?? '', because })),
    issue: issue ? { issue: issue.issue, madeAt: issue.madeAt, changed: !isSameLine(since(issue, line)) } : null,
    may: { line: may(ceremoniesPermissions, person, 'ceremonies.line') },
  }
}

/** What the banner says of the list: its title and version, its source, and loudly that somebody has to validate it. */
export function bannerOf({ content, ...list }: PrecedenceList) {
  const { id, code, version, title, country, territory, status, source, state, from, to, note } = list
  const open = content.ranks.filter((one) => one.status === 'to-validate').length
  const reversed = content.rules.reversed
  return {
    ...{ id, code, version, title, country, territory, status, source, state, from, to, note },
    ...{ ranks: content.ranks.length, toValidate: open, reversed, sideBySide: content.rules.sideBySide },
  }
}

/** Each place with its reason. */
export function withReasons({ people, positions }: Pick<CeremonyLine, 'people' | 'positions'>) {
  const reasons = new Map(positions.map((one) => [one.id, one.because]))
  const byId = new Map(people.map((one) => [one.id, one]))
  return entriesOf(people, positions).flatMap((entry) => {
    const because = reasons.get(entry.id)
    const person = byId.get(entry.id)
    if (!because || !person) return []
    const { rankKey, side, courtesyAfter, override } = person
    return [{ ...entry, rankKey, side, courtesyAfter, placedByHand: override !== null, because }]
  })
}
