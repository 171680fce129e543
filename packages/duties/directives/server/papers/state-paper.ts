import type { CommitmentState } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { commitmentsEn } from '@cabinet/blocks/commitments/words/en.ts'
import { commitmentsFr } from '@cabinet/blocks/commitments/words/fr.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { units } from '@cabinet/blocks/people/server/tables.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import type { Day } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { type StateOfExecution, stateOfExecutionPdf } from '@cabinet/paper/state-of-execution.ts'
import { sayDay, sayInstant, sayLongDay } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { directivesPermissions } from '../../rules/permissions.ts'
import { directivesEn } from '../../words/en.ts'
import { directivesFr } from '../../words/fr.ts'
import { longestState, type StateAsked, stateOfExecution } from '../act-state.ts'
import { visibleMeeting } from '../meeting-visible.ts'
import type { Meeting } from '../tables.ts'

type Asked = Omit<StateAsked, 'today'>
type Listed = Awaited<ReturnType<typeof stateOfExecution>>
type Row = Listed['rows'][number]
type Locale = 'fr' | 'en'
const words = (locale: Locale) => wordsOf('directives', { fr: directivesFr, en: directivesEn }, locale)
const stateWords = (locale: Locale) => wordsOf('commitments', { fr: commitmentsFr, en: commitmentsEn }, locale)
type Tongue = {
  t: ReturnType<typeof words>
  c: ReturnType<typeof stateWords>
  locale: Locale
  today: Day
}

/** The état d'exécution of an authority, a unit or a meeting, for whoever follows it up. */
export async function printState(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const { store, person } = desk
  allowToPrint(desk, asked)
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const { locale } = office
  const today = await todayOf(store.read, store.clock())
  const tongue: Tongue = { t: words(locale), c: stateWords(locale), locale, today }
  const { t } = tongue
  const about = await aboutWhom(desk, asked, tongue)
  const listed = await stateOfExecution(store.read, person, { ...asked, today })
  const moment = sayInstant(store.clock(), locale, office.timeZone)
  return stateOfExecutionPdf({
    ...{
      letterhead: letterheadOf(office),
      locale,
      title: t(asked.carried ? 'act.state.sheet' : 'act.state.title'),
      about,
      period: periodOf(asked, tongue),
    },
    heads: headsOf(tongue, asked),
    rows: listed.rows.map((row, place) => ({
      ...rowOf(row, place, tongue),
      ...(asked.carried && { proof: carriedNotes(row, tongue) }),
    })),
    nothing: t('act.state.none'),
    // On the weekly sheet nothing is kept yet: a rate would say nothing.
    totals: listed.rows.length && !asked.carried ? totalsOf(listed.rows, tongue) : [],
    notes: notesOf(listed, tongue),
    madeAt: t('act.state.madeAt', { moment, name: person.name }),
  })
}

/** The whole office is for those who oversee it; one's own unit and one's own meetings are for everybody in them. */
function allowToPrint({ person }: PrintDesk, { unit, meetingId }: Asked): void {
  const isOwn = (unit && person.units.includes(unit)) || meetingId
  allow(directivesPermissions, person, isOwn ? 'directives.read' : 'directives.oversee')
}

async function aboutWhom({ store, person }: PrintDesk, asked: Asked, { t, locale }: Tongue): Promise<string> {
  const { authority, unit, meetingId, carried } = asked
  const meeting = meetingId ? await visibleMeeting(store.read, person, meetingId) : null
  const [place] = unit ? await store.read.select({ name: units.name }).from(units).where(eq(units.id, unit)) : []
  if (unit && !place) throw notFound()
  const said = [
    authority ? t('act.state.ofAuthority', { name: t(`act.authority.${authority}`) }) : '',
    place ? t('act.state.ofUnit', { name: place.name }) : '',
    meeting ? t('act.state.ofMeeting', { name: meetingName(meeting, t, locale) }) : '',
    carried ? t('act.state.ofSheet') : '',
  ].filter((one) => one !== '')
  return said.length ? said.join(' · ') : t('act.state.whole')
}

/** « Point-cabinet du lundi 2 mars 2026 », or the name it was given with its day. */
const meetingName = ({ title, kind, on }: Meeting, t: Tongue['t'], locale: Locale): string =>
  t('meeting.on', { name: title || t(`meeting.kind.${kind}`), day: sayLongDay(on, locale, true) })

function periodOf({ from, to }: Asked, { t, locale, today }: Tongue): string {
  const until = sayDay(to ?? today, locale)
  return from ? t('act.state.period', { from: sayDay(from, locale), to: until }) : t('act.state.until', { to: until })
}

const headsOf = ({ t }: Tongue, { carried }: Asked): StateOfExecution['heads'] => ({
  ...{ number: t('act.state.number'), text: t('act.state.text'), lead: t('act.state.lead') },
  ...{
    due: t('act.state.due'),
    state: t('act.state.state'),
    proof: t(carried ? 'act.state.silence' : 'act.state.proof'),
  },
})

/** Since when somebody has waited: the day it was given, and the day its silence reached the mayor. */
const carriedNotes = ({ issuedOn, escalatedOn }: Row, { t, locale }: Tongue): string[] => [
  ...(issuedOn ? [t('act.state.given', { day: sayDay(issuedOn, locale) })] : []),
  ...(escalatedOn ? [t('act.state.carriedOn', { day: sayDay(escalatedOn, locale) })] : []),
]

const isLate = (row: Row, today: Day) =>
  openCommitmentStates.includes(row.state) && row.dueOn !== null && row.dueOn < today

function rowOf(row: Row, place: number, { t, c, locale, today }: Tongue): StateOfExecution['rows'][number] {
  const { dueOn, firstDueOn, postponed, proof, papers, stateReason } = row
  return {
    ...{ number: String(place + 1), text: row.text, lead: row.leadName },
    due: dueOn ? sayDay(dueOn, locale) : t('act.state.noDue'),
    dueNotes: [
      firstDueOn && firstDueOn !== dueOn ? t('act.state.dueFirst', { day: sayDay(firstDueOn, locale) }) : '',
      postponed ? t('act.state.postponed', { count: postponed }) : '',
    ].filter((one) => one !== ''),
    state: c(`state.${row.state}`),
    late: isLate(row, today) ? t('act.state.late') : null,
    proof: [
      proof,
      papers ? t('act.state.papers', { count: papers }) : '',
      stateReason ? t('act.state.reason', { reason: stateReason }) : '',
    ].filter((one) => one !== ''),
  }
}

/** What was cancelled or replaced is no longer owed: the rate is counted without it. */
function totalsOf(rows: readonly Row[], { t, today }: Tongue): [string, string][] {
  const having = (...states: CommitmentState[]) => rows.filter((row) => states.includes(row.state)).length
  const [kept, dropped] = [having('verified'), having('cancelled', 'superseded')]
  const of = rows.length - dropped
  return [
    [t('act.state.total'), String(rows.length)],
    [t('act.state.kept'), String(kept)],
    [t('act.state.toVerify'), String(having('claimed'))],
    [t('act.state.running'), String(having('issued', 'acknowledged', 'returned'))],
    [t('act.state.overdue'), String(rows.filter((row) => isLate(row, today)).length)],
    [t('act.state.dropped'), String(dropped)],
    [t('act.state.rate'), of ? t('act.state.rateOf', { kept, of }) : '—'],
  ]
}

const notesOf = ({ isCut, reserved }: Listed, { t }: Tongue): string[] => [
  ...(isCut ? [t('act.state.cut', { count: longestState })] : []),
  ...(reserved ? [t('act.state.reservedLeftOut')] : []),
]
