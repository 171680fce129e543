import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { OutputsForm } from '../rules/line-forms.ts'
import { outputsOf } from '../rules/line-outputs.ts'
import { lineOf } from './line-of.ts'
import { bannerOf } from './line-page.ts'
import { showLines } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** The nine outputs. Who speaks and who lays a wreath is taken from the run of show as soon as it names somebody. */
export async function lineOutputs(read: Reads, person: Person, { ceremonyId, whom, ...form }: OutputsForm) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const [line, named] = await Promise.all([lineOf(read, ceremony, { whom }), namedInShow(read, ceremonyId)])
  const { people, positions, content: list } = line
  const speakers = form.speakers ?? named.speech
  const outputs = outputsOf({ people, positions, list, ...form, speakers, wreaths: named.wreath })
  return { ...outputs, list: line.list && bannerOf(line.list), lineVersion: ceremony.lineVersion }
}

async function namedInShow(read: Reads, ceremonyId: string) {
  const named = and(
    eq(showLines.ceremonyId, ceremonyId),
    isNotNull(showLines.guestId),
    inArray(showLines.kind, ['speech', 'wreath']),
  )
  const rows = await read.select({ kind: showLines.kind, guestId: showLines.guestId }).from(showLines).where(named)
  const of = (kind: 'speech' | 'wreath') => {
    const ids = rows.filter((row) => row.kind === kind).flatMap((row) => row.guestId ?? [])
    return ids.length ? ids : undefined
  }
  return { speech: of('speech'), wreath: of('wreath') }
}
