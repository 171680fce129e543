import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { dayOfLocal, timeOfLocal } from '@cabinet/duties/agenda/rules/local-time.ts'
import { localOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { type RunOfShowLine, runOfShowPdf } from '@cabinet/paper/run-of-show.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../../rules/permissions.ts'
import { plannedTimes } from '../../rules/show-times.ts'
import { ceremoniesEn } from '../../words/en.ts'
import { ceremoniesFr } from '../../words/fr.ts'
import { type ShownLine, showOf } from '../show-page.ts'
import { visibleCeremony } from '../visible.ts'

const words = (locale: 'fr' | 'en') => wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale)

/** The run of show as planned, for whoever may see the ceremony. */
export async function printRunOfShow({ store, person }: PrintDesk, ceremonyId: string): Promise<Uint8Array> {
  allow(ceremoniesPermissions, person, 'ceremonies.read')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const ceremony = await visibleCeremony(store.read, person, ceremonyId)
  const show = await showOf(store.read, person, { ceremonyId })
  const planned = plannedTimes(show.lines, show.startsAt)
  const t = words(office.locale)
  const lineFor = (line: ShownLine, i: number): RunOfShowLine => {
    const start = new Date(planned[i]?.start ?? show.startsAt)
    const minutes = line.cutTo ?? line.minutes
    return {
      start: timeOfLocal(localOf(start, show.timeZone)),
      minutes: t('day.show.minutes', { count: minutes }),
      fixed: line.fixedAt !== null,
      ...{ title: line.title, kind: t(`ceremony.showKind.${line.kind}`), owner: line.owner, note: line.note },
      about: [line.guest, line.speech && t('day.show.paper.speech', { title: line.speech })]
        .filter(Boolean)
        .join(' · '),
    }
  }
  return runOfShowPdf({
    ...{ letterhead: letterheadOf(office), locale: office.locale, timeZone: show.timeZone, madeAt: store.clock() },
    ...{ title: ceremony.title, day: dayOfLocal(ceremony.start), place: ceremony.place, dress: ceremony.dress },
    officer: await nameOf({ store, person }, ceremony.officerId),
    lines: show.lines.map(lineFor),
  })
}

async function nameOf({ store }: Pick<PrintDesk, 'store' | 'person'>, personId: string | null): Promise<string> {
  if (!personId) return ''
  const [row] = await store.read.select({ name: persons.name }).from(persons).where(eq(persons.id, personId))
  return row?.name ?? ''
}
