import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { dayOfLocal, timeOfLocal } from '@cabinet/duties/agenda/rules/local-time.ts'
import { localOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { type RunOfShowLine, runOfShowPdf } from '@cabinet/paper/run-of-show.ts'
import { sayTime } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../../rules/permissions.ts'
import { driftOf } from '../../rules/show-drift.ts'
import { showTimes, type TimedLine } from '../../rules/show-times.ts'
import { ceremoniesEn } from '../../words/en.ts'
import { ceremoniesFr } from '../../words/fr.ts'
import { type ShownLine, type ShowPage, showOf } from '../show-page.ts'
import { visibleCeremony } from '../visible.ts'

const words = (locale: 'fr' | 'en') => wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale)

/** The run of show for whoever may see the ceremony: as planned; on the day, as it stands at the moment it is printed. */
export async function printRunOfShow({ store, person }: PrintDesk, ceremonyId: string): Promise<Uint8Array> {
  allow(ceremoniesPermissions, person, 'ceremonies.read')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const ceremony = await visibleCeremony(store.read, person, ceremonyId)
  const show = await showOf(store.read, person, { ceremonyId, now: store.clock() })
  const { times, hasBegun } = timesNow(show)
  const t = words(office.locale)
  const clock = (at: number) => timeOfLocal(localOf(new Date(at), show.timeZone))
  const lineFor = (line: ShownLine, i: number): RunOfShowLine => {
    const timed = times[i]
    const minutes = line.cutTo ?? line.minutes
    const start = (timed?.state === 'waiting' ? timed.expected : timed?.planned)?.start ?? show.startsAt
    return {
      start: clock(start),
      began: line.startedAt === null ? '' : clock(line.startedAt),
      skipped: timed?.state === 'skipped',
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
    notes: notesOf(show, times, { t, locale: office.locale, hasBegun }),
    officer: await nameOf({ store, person }, ceremony.officerId),
    lines: show.lines.map(lineFor),
  })
}

/** Nothing begun: the plan. Begun: what waits follows from now, or from the last hour known once the day is over. */
function timesNow({ lines, startsAt, endsAt, now }: ShowPage): { times: TimedLine[]; hasBegun: boolean } {
  const hasBegun = lines.some((line) => line.startedAt !== null)
  return { times: showTimes(lines, { start: startsAt, now: hasBegun ? Math.min(now, endsAt) : startsAt }), hasBegun }
}

type Said = { t: ReturnType<typeof words>; locale: 'fr' | 'en'; hasBegun: boolean }

/** How late it stands, and each fixed hour that what comes before runs over. */
function notesOf(show: ShowPage, times: readonly TimedLine[], { t, locale, hasBegun }: Said): string[] {
  const drift = driftOf(times)
  const clock = (at: number) => sayTime(localOf(new Date(at), show.timeZone), locale)
  const late =
    drift.now > 0
      ? t('day.show.late', { count: drift.now })
      : drift.now < 0
        ? t('day.show.early', { count: -drift.now })
        : t('day.show.onTime')
  const isGoingOn = hasBegun && times.some((line) => line.state === 'waiting' || line.state === 'running')
  return [
    ...(isGoingOn ? [t('day.show.paper.stands', { time: clock(show.now), late })] : []),
    ...drift.missed.map(({ id, minutes }) => {
      const line = show.lines.find((one) => one.id === id)
      const said = { title: line?.title ?? '', time: clock(line?.fixedAt ?? show.startsAt), count: minutes }
      return t(hasBegun ? 'day.show.missed' : 'day.show.clash', said)
    }),
  ]
}

async function nameOf({ store }: Pick<PrintDesk, 'store' | 'person'>, personId: string | null): Promise<string> {
  if (!personId) return ''
  const [row] = await store.read.select({ name: persons.name }).from(persons).where(eq(persons.id, personId))
  return row?.name ?? ''
}
