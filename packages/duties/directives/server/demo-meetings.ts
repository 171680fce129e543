import type { DemoKey } from '@cabinet/blocks/people/server/demo-cast.ts'
import type { DemoCourse, DemoEntry } from '@cabinet/blocks/people/server/demo-setting.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays } from '@cabinet/office/day.ts'
import { eq } from 'drizzle-orm'
import type { MeetingKind, PointOutcome } from '../rules/meeting.ts'
import { meetingCallForm, meetingCommitForm } from '../rules/meeting-forms.ts'
import type { DirectivesDesk } from './demo-desk.ts'
import { callMeeting } from './meeting-call.ts'
import { commitInMeeting } from './meeting-commit.ts'
import { saveMinutes } from './meeting-minutes.ts'
import { beginMeeting, closeMeeting, holdMeeting } from './meeting-move.ts'
import { addPoints } from './meeting-point-add.ts'
import { settlePoint } from './meeting-point-settle.ts'
import { notePresence } from './meeting-presence.ts'
import { meetingProposals } from './meeting-proposals.ts'
import { meetingPoints, meetings } from './tables.ts'

type DemoMeeting = {
  kind: MeetingKind
  before: number
  /** Called so many days ahead; left out, on the day itself. */
  ahead?: number
  points: readonly string[]
  minutes: string
  decided?: { text: string; lead: DemoKey; within: number }
  /** How far it has come: called, held, or its minutes adopted. */
  goes: 'called' | 'held' | 'closed'
}

const heads: readonly DemoKey[] = ['chief', 'deputyChief', 'sg', 'technicalHead', 'socialHead', 'financeHead']
const cabinet: readonly DemoKey[] = ['chief', 'deputyChief', 'secretary']

const demoed: readonly DemoMeeting[] = [
  {
    kind: 'staff',
    before: 95,
    points: ['Préparation de la rentrée scolaire', 'Parc de véhicules'],
    minutes:
      'La rentrée est prête dans cinq arrondissements sur six. La Direction des affaires sociales vérifie l’école de Kpota avant vendredi. Le parc de véhicules sera inventorié.',
    decided: {
      text: 'La Direction des affaires sociales vérifie l’école de Kpota avant vendredi.',
      lead: 'socialHead',
      within: 4,
    },
    goes: 'closed',
  },
  {
    kind: 'point-cabinet',
    before: 40,
    points: ['Marché Ahouan : avancement'],
    minutes: 'Le Maire souhaite un point chaque lundi. Le chef de cabinet voit le bailleur.',
    decided: { text: 'Le chef de cabinet voit le bailleur.', lead: 'chief', within: 10 },
    goes: 'closed',
  },
  {
    kind: 'staff',
    before: 33,
    points: ['Salubrité après les pluies', 'Calendrier des inaugurations'],
    minutes:
      'Les services techniques présentent un plan de curage. Les dates des inaugurations sont arrêtées avec le protocole.',
    decided: { text: 'Les services techniques présentent un plan de curage.', lead: 'technicalHead', within: 14 },
    goes: 'closed',
  },
  {
    kind: 'point-cabinet',
    before: 7,
    points: ['Convention avec le port autonome'],
    minutes: 'Le Maire lit la convention et donne son avis.',
    goes: 'held',
  },
  {
    kind: 'point-cabinet',
    before: 0,
    points: ['Convention avec le port autonome', 'Rapport du trimestre'],
    minutes: '',
    goes: 'called',
  },
  {
    kind: 'staff',
    before: 1,
    ahead: 7,
    points: ['Préparation de la saison sèche', 'Congés de fin d’année'],
    minutes: '',
    goes: 'called',
  },
]

/** The points-cabinet and the meetings of heads of six months. */
export const demoMeetings = (desk: DirectivesDesk): DemoEntry[] =>
  demoed.map((one, place) => ({
    at: desk.morning(addDays(desk.lastDay, -one.before), '08:05'),
    course: meet(desk, one, place),
  }))

async function* meet(desk: DirectivesDesk, one: DemoMeeting, place: number): DemoCourse {
  const meetingId = await call(desk, one, place)
  if (one.goes === 'called') return
  yield 220
  const act = <T>(work: Parameters<typeof desk.act<T>>[2]) => desk.act('chief', 'directives.meet', work)
  await act((change) => beginMeeting(change, meetingId))
  for (const key of one.kind === 'staff' ? heads : (['mayor', ...cabinet] as const))
    await act((change) =>
      notePresence(change, {
        meetingId,
        personId: desk.ids[key],
        presence: key === 'deputyChief' ? 'excused' : 'present',
      }),
    )
  yield 50
  const outcomes: PointOutcome[] = ['decided', 'noted', 'postponed']
  const points = await desk.store.read.select().from(meetingPoints).where(eq(meetingPoints.meetingId, meetingId))
  for (const [at, { id: pointId }] of points.entries())
    await act((change) =>
      settlePoint(change, { meetingId, pointId, outcome: outcomes[at % outcomes.length] ?? 'noted' }),
    )
  const [row] = await desk.store.read.select().from(meetings).where(eq(meetings.id, meetingId))
  await act((change) => saveMinutes(change, { meetingId, version: row?.minutesVersion ?? 0, text: one.minutes }))
  if (one.decided) await decide(desk, { meetingId, place, ...one.decided })
  await act((change) => holdMeeting(change, meetingId))
  if (one.goes !== 'closed') return
  yield 600
  await act((change) => closeMeeting(change, meetingId))
}

async function call(desk: DirectivesDesk, { kind, points, ahead = 0 }: DemoMeeting, place: number): Promise<string> {
  const form = meetingCallForm.parse({
    ...{ requestKey: `demo-meeting-${place}`, kind, title: '', on: addDays(desk.today(), ahead) },
    // Between the visits of the morning and the meal, when no diary holds anything else.
    ...{ startsAt: '11:45', lasts: 45 },
    ...{ place: kind === 'staff' ? 'Salle du conseil' : 'Bureau du Maire', reserved: false },
    chairId: desk.ids[kind === 'staff' ? 'chief' : 'mayor'],
    people: (kind === 'staff' ? heads : cabinet).map((key) => desk.ids[key]),
  })
  const { id: meetingId } = await desk.act('chief', 'directives.meet', (change) => callMeeting(change, form))
  const chief = await personAt(desk.store.read, desk.ids.chief, desk.store.clock())
  if (!chief) throw new Error('Nobody plays the chef de cabinet.')
  const proposed = await meetingProposals(desk.store.read, chief, { meetingId, now: desk.store.clock() })
  const chosen = proposed
    .slice(0, 4)
    .flatMap(({ sourceKind, sourceId, from }) =>
      sourceKind === 'free' || !sourceId ? [] : [{ sourceKind, sourceId, from: from ?? null }],
    )
  const free = points.map((title) => ({ sourceKind: 'free' as const, title, from: null }))
  await desk.act('chief', 'directives.meet', (change) => addPoints(change, { meetingId, points: [...free, ...chosen] }))
  return meetingId
}

type Decided = { meetingId: string; place: number; text: string; lead: DemoKey; within: number }

function decide(desk: DirectivesDesk, { meetingId, place, text, lead, within }: Decided) {
  const form = meetingCommitForm.parse({
    ...{ meetingId, requestKey: `demo-meeting-decided-${place}`, sentence: text, text },
    ...{ lead: `person:${desk.ids[lead]}`, dueOn: addDays(desk.today(), within) },
  })
  return desk.act('chief', 'directives.meet', (change) => commitInMeeting(change, form))
}
