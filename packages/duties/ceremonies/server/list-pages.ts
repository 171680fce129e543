import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { may, type Permissions } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { faultsOf } from '../rules/list-check.ts'
import { type CeremoniesAct, ceremoniesPermissions } from '../rules/permissions.ts'
import { bannerOf } from './line-page.ts'
import { localUsages, type PrecedenceList, precedenceLists } from './tables.ts'

const permissions: Permissions<CeremoniesAct> = ceremoniesPermissions

/** All lists with all their versions, those of the office's country first; without their content. */
export async function listsPage(read: Reads, person: Person) {
  const country = (await officeOf(read))?.country ?? ''
  const rows = await read
    .select()
    .from(precedenceLists)
    .orderBy(asc(precedenceLists.country), asc(precedenceLists.code), desc(precedenceLists.version))
    .limit(500)
  const lists = rows.map((row) => ({ ...bannerOf(row), own: row.country === country }))
  return {
    lists: [...lists.filter((one) => one.own), ...lists.filter((one) => !one.own)],
    may: {
      propose: may(permissions, person, 'ceremonies.propose-list'),
      validate: may(permissions, person, 'ceremonies.validate-list'),
      sign: may(permissions, person, 'ceremonies.sign-usage'),
    },
  }
}

/** One version with its ranks and rules, what is wrong with it, who did what, and what the reader may do with it. */
export async function listPage(read: Reads, person: Person, listId: string) {
  const [list] = await read.select().from(precedenceLists).where(eq(precedenceLists.id, listId))
  if (!list) throw notFound()
  const versions = await read
    .select({ id: precedenceLists.id, version: precedenceLists.version, state: precedenceLists.state })
    .from(precedenceLists)
    .where(eq(precedenceLists.code, list.code))
    .orderBy(desc(precedenceLists.version))
    .limit(100)
  const names = await namesOf(read, [list.draftedBy, list.proposedBy, list.validatedBy])
  const { draftedAt, proposedAt, validatedAt, content } = list
  return {
    list: { ...bannerOf(list), content, draftedAt, proposedAt, validatedAt },
    by: {
      drafted: names.get(list.draftedBy) ?? '',
      proposed: names.get(list.proposedBy ?? '') ?? '',
      validated: names.get(list.validatedBy ?? '') ?? '',
    },
    ...{ versions, faults: faultsOf(content), may: mayDo(list, person) },
  }
}

function mayDo(list: PrecedenceList, person: Person) {
  const [proposes, validates] = [
    may(permissions, person, 'ceremonies.propose-list'),
    may(permissions, person, 'ceremonies.validate-list'),
  ]
  return {
    draft: proposes,
    edit: proposes && list.state === 'draft',
    propose: proposes && list.state === 'draft',
    validate: validates && list.state === 'proposed' && list.proposedBy !== person.id,
    return: (validates || proposes) && list.state === 'proposed',
  }
}

/** The usages of the commune, with whether each counts today. */
export async function usagesPage(read: Reads, person: Person, now: Date) {
  const [today, rows] = await Promise.all([
    todayOf(read, now),
    read.select().from(localUsages).orderBy(asc(localUsages.proposedAt), asc(localUsages.id)).limit(500),
  ])
  const names = await namesOf(
    read,
    rows.flatMap((row) => [row.proposedBy, row.signedBy]),
  )
  return {
    usages: rows.map(({ proposedBy, signedBy, ...row }) => ({
      ...row,
      ...{ proposedBy: names.get(proposedBy) ?? '', signedBy: names.get(signedBy ?? '') ?? '' },
      counts: row.signedAt !== null && row.from <= today && (row.to === null || row.to >= today),
    })),
    may: {
      propose: may(permissions, person, 'ceremonies.propose-list'),
      sign: may(permissions, person, 'ceremonies.sign-usage'),
    },
  }
}

async function namesOf(read: Reads, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((one) => one !== null))]
  const rows = known.length
    ? await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, known))
    : []
  return new Map(rows.map((row) => [row.id, row.name]))
}
