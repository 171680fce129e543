import type { Office } from './office.ts'
import { directory, done } from './set-the-scene.ts'

/** What is followed up and reported, so that no screen of the steering is empty. */
export type SteeringScene = { commitment: string; meeting: string; drafted: string; frozen: string }

export async function steeringScene(office: Office): Promise<SteeringScene> {
  const { people } = await directory(office)
  const of = (name: string) => people.find((one) => one.name === name)?.id ?? ''
  const lead = `person:${of('Solange Kadiobé')}`
  const said = { requestKey: crypto.randomUUID(), text: 'Réparer l’éclairage de la rue du Phare', lead }
  const note = { ...said, dueOn: dayIn(7), helpers: [`person:${of('Moussa Tiémokan')}`] }
  const { id: commitment } = (await done(office, 'mayor', ['directives.commitmentNote', note])) as { id: string }
  await done(office, 'chief', [
    'directives.commitmentPostpone',
    { commitmentId: commitment, to: dayIn(9), reason: 'Pluies' },
  ])
  const called = {
    ...{ requestKey: crypto.randomUUID(), kind: 'staff', title: '', on: dayIn(0), startsAt: '09:00', place: 'Salle' },
    ...{ reserved: false, chairId: of('Ekoué Brandéza'), people: [of('Solange Kadiobé'), of('Honoré Djidjolo')] },
  }
  const { id: meeting } = (await done(office, 'chief', ['directives.meetingCall', called])) as { id: string }
  const points = [{ sourceKind: 'free', title: 'Salubrité' }]
  await done(office, 'chief', ['directives.meetingPointsAdd', { meetingId: meeting, points }])
  await done(office, 'chief', ['directives.meetingBegin', { meetingId: meeting }])
  const [before, last] = quartersBefore()
  const frozen = await frozenReport(office, before, of('Ekoué Brandéza'))
  const { id: drafted } = (await done(office, 'chief', ['reports.draftOpen', last])) as { id: string }
  return { commitment, meeting, drafted, frozen }
}

type Quarter = { year: number; quarter: number }

async function frozenReport(office: Office, quarter: Quarter, chief: string): Promise<string> {
  const { id: reportId } = (await done(office, 'chief', ['reports.draftOpen', quarter])) as { id: string }
  const version = async () => {
    const { data } = await office.ask('reports.issue', { reportId }, await office.enter('chief'))
    return (data as { report: { version: number } }).report.version
  }
  const reason = 'Aucun bureau n’était encore nommé'
  await done(office, 'chief', ['reports.issueConsolidate', { reportId, version: await version(), reason }])
  const steps = [{ kind: 'signature', personId: chief }]
  await done(office, 'chief', ['reports.issueSendRound', { reportId, version: await version(), steps }])
  await done(office, 'chief', ['reports.issueVisa', { reportId, version: await version() }])
  await done(office, 'chief', ['reports.issueFreeze', { reportId, version: await version() }])
  return reportId
}

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The two quarters that ended last, the earlier first. */
function quartersBefore(): [Quarter, Quarter] {
  const now = new Date()
  const count = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3)
  const quarter = (number: number) => ({ year: Math.floor(number / 4), quarter: (number % 4) + 1 })
  return [quarter(count - 2), quarter(count - 1)]
}
