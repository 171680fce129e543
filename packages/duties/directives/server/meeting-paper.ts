import { commitmentsEn } from '@cabinet/blocks/commitments/words/en.ts'
import { commitmentsFr } from '@cabinet/blocks/commitments/words/fr.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import type { Day } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { clockTime, longWeekday, shortDay, shortMoment } from '@cabinet/paper/locale.ts'
import { type Minutes, type MinutesCommitment, minutesPdf } from '@cabinet/paper/minutes.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { type Presence, presences } from '../rules/meeting-forms.ts'
import { directivesPermissions } from '../rules/permissions.ts'
import { directivesEn } from '../words/en.ts'
import { directivesFr } from '../words/fr.ts'
import { type MeetingPage, meetingPage } from './meeting-page.ts'

type Locale = 'fr' | 'en'
const words = (locale: Locale) => wordsOf('directives', { fr: directivesFr, en: directivesEn }, locale)
const stateWords = (locale: Locale) => wordsOf('commitments', { fr: commitmentsFr, en: commitmentsEn }, locale)
type Words = { t: ReturnType<typeof words>; state: ReturnType<typeof stateWords>; locale: Locale }

/** The agenda before a meeting, its minutes after it, as whoever prints may read it: what is reserved to others is left out. */
export async function printMinutes({ store, person }: PrintDesk, meetingId: string): Promise<Uint8Array> {
  allow(directivesPermissions, person, 'directives.read')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const now = store.clock()
  const page = await meetingPage(store.read, person, { meetingId, now })
  const { meeting } = page
  const { locale } = office
  const say: Words = { t: words(locale), state: stateWords(locale), locale }
  const { t } = say
  const isAgenda = meeting.state === 'planned' || meeting.state === 'cancelled'
  return minutesPdf({
    ...{
      letterhead: letterheadOf(office),
      locale,
      title: t(isAgenda ? 'meeting.paper.agenda' : 'meeting.paper.minutes'),
    },
    name: meeting.title || t(`meeting.kind.${meeting.kind}`),
    when: `${longWeekday(meeting.on, locale)}, ${clockTime(meeting.startsAt, locale)}`,
    warning: warningOf(page, say),
    about: [
      [t('meeting.field.place'), meeting.place],
      [t('meeting.field.chair'), meeting.chairName],
    ],
    people: peopleOn(page, say, isAgenda),
    labels: labelsOf(say, isAgenda),
    ...pointsOn(page, say),
    ...commitmentsOn(page, say, isAgenda),
    text: meeting.minutes.split(/\n+/).filter((line) => line.trim() !== ''),
    next: page.next && t('meeting.paper.next', { when: whenOf(page.next, locale) }),
    signature: meeting.state === 'closed' ? { title: t('meeting.paper.signature'), name: meeting.chairName } : null,
    madeAt: t('meeting.paper.made', { moment: shortMoment(now, locale, office.timeZone) }),
  })
}

const whenOf = ({ on, startsAt }: { on: Day; startsAt: string }, locale: Locale) =>
  `${longWeekday(on, locale)}, ${clockTime(startsAt, locale)}`

/** Not adopted, cancelled, or to be read by few: what must be known before it is relied on. */
function warningOf({ meeting }: MeetingPage, { t }: Words): string | null {
  const said = [
    meeting.state === 'cancelled' ? t('meeting.paper.cancelled', { reason: meeting.cancelReason }) : '',
    meeting.state === 'under-way' || meeting.state === 'held' ? t('meeting.paper.draft') : '',
    meeting.reserved ? t('meeting.paper.reserved') : '',
  ]
  return said.filter(Boolean).join(' ') || null
}

function peopleOn({ people }: MeetingPage, { t }: Words, isAgenda: boolean): Minutes['people'] {
  const among = (presence: Presence) => people.filter((one) => one.presence === presence)
  const label = (presence: Presence) =>
    isAgenda && presence === 'expected' ? t('meeting.paper.asked') : t(`meeting.presence.group.${presence}`)
  const order: Presence[] = ['present', 'excused', 'absent', 'expected']
  return order
    .filter((presence) => presences.includes(presence) && among(presence).length > 0)
    .map((presence) => ({
      label: label(presence),
      names: among(presence).map(({ name, post }) => ({ name, post })),
    }))
}

function pointsOn({ points }: MeetingPage, { t }: Words): Pick<Minutes, 'points' | 'noPoints'> {
  const read = points.filter((point) => !point.isReserved)
  return {
    noPoints: t('meeting.paper.noPoints'),
    points: read.map((point, i) => ({
      ...{ number: `${i + 1}.`, title: point.title, reference: point.reference, note: point.note },
      outcome: point.outcome && t(`meeting.outcome.${point.outcome}`),
    })),
  }
}

function commitmentsOn({ before, commitments }: MeetingPage, say: Words, isAgenda: boolean) {
  const { t, locale } = say
  const row = (one: MeetingPage['commitments'][number]): MinutesCommitment => ({
    ...{ what: one.text, lead: one.leadName, due: one.dueOn ? shortDay(one.dueOn, locale) : '', late: one.late },
    state: say.state(`state.${one.state}`),
  })
  return {
    followUp: before && {
      title: t('meeting.before.titleOn', { day: longWeekday(before.on, locale) }),
      ...{ rows: before.commitments.map(row), none: t('meeting.before.none') },
    },
    decisions: isAgenda
      ? null
      : { title: t('meeting.commit.title'), rows: commitments.map(row), none: t('meeting.commit.none') },
  } satisfies Pick<Minutes, 'followUp' | 'decisions'>
}

function labelsOf({ t }: Words, isAgenda: boolean): Minutes['labels'] {
  return {
    ...{ people: t('meeting.field.people'), text: t('meeting.minutes.title'), outcome: t('meeting.paper.outcome') },
    points: t(isAgenda ? 'meeting.point.title' : 'meeting.paper.points'),
    ...{ what: t('meeting.paper.what'), lead: t('meeting.commit.lead'), due: t('meeting.commit.dueOn') },
    ...{ state: t('meeting.paper.state'), noDay: t('meeting.commit.noDay') },
  }
}
