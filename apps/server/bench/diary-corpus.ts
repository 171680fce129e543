import {
  diaries,
  engagementDiaries,
  engagementKinds,
  engagements,
  places,
} from '@cabinet/duties/agenda/server/tables.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Dice } from '@cabinet/paper/dice.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { bodyName, oneOf, subjectLine } from './french.ts'
import { type CorpusOffice, uuid } from './office-corpus.ts'

const aMinute = 60_000
const aDay = 1_440 * aMinute
/** Half of them behind us, half before us. */
export const engagementsInAYear = 10_000
const series = 60

type Plan = { roll: Dice; office: CorpusOffice; end: number }

/** A year of the cabinet's time around the end of the corpus: the mayor’s, the advisers’, rooms and cars, and weekly series. */
export function writeDiaries(bulk: BulkWriter, { roll, office, end }: Plan): void {
  const into = {
    diaries: bulk.into(diaries),
    kinds: bulk.into(engagementKinds),
    places: bulk.into(places),
    engagements: bulk.into(engagements),
    parts: bulk.into(engagementDiaries),
  }
  let position = 0
  const diary = (kind: 'person' | 'room' | 'vehicle', name: string, personId: string | null = null): string => {
    const id = uuid(roll)
    into.diaries({ id, kind, personId, name, keptByOffice: true, seats: null, position: position++ })
    return id
  }
  const people = [office.mayorId, office.chiefId, ...office.adviserIds].map((id) => diary('person', '', id))
  const things = [
    ...['Salle des mariages', 'Salle du conseil', 'Salle de réunion'].map((name) => diary('room', name)),
    ...['Voiture 1', 'Voiture 2'].map((name) => diary('vehicle', name)),
  ]
  const shown = { minutes: 60, tone: 'brand', busy: true, hidden: false }
  for (const [i, code] of ['meeting', 'audience', 'ceremony', 'visit'].entries())
    into.kinds({ ...shown, code, labelFr: code, labelEn: code, position: i })
  const known = Array.from({ length: 40 }, () => {
    const id = uuid(roll)
    const name = bodyName(roll)
    into.places({ id, name, folded: fold(name), address: '', contact: '', phone: '' })
    return { id, name }
  })

  for (let seq = 1; seq <= engagementsInAYear; seq++) write(seq)

  function write(seq: number): void {
    const isSeries = seq <= series
    const day =
      Math.floor((end - aDay * 182) / aDay) + (isSeries ? seq % 7 : Math.floor((seq / engagementsInAYear) * 365))
    const startsAt = new Date(day * aDay + (7 * 60 + 15 * Math.floor(roll() * 44)) * aMinute)
    const endsAt = new Date(startsAt.getTime() + 15 * (1 + Math.floor(roll() * 6)) * aMinute)
    const id = uuid(roll)
    const place = oneOf(roll, known)
    into.engagements({
      ...{ id, seq, requestKey: id, uid: `${id}@bench`, sequence: 0, version: 1, raw: '' },
      ...{ kind: oneOf(roll, ['meeting', 'audience', 'ceremony', 'visit']), title: subjectLine(roll), allDay: false },
      ...{ start: wall(startsAt), end: wall(endsAt), timeZone: 'Africa/Porto-Novo', startsAt, endsAt },
      ...{ preparation: 0, travelBefore: 15, travelAfter: 15, debriefing: 0, busy: true },
      ...{ placeId: place.id, place: place.name, contactName: '', contactPhone: '' },
      confidentiality: roll() < 0.1 ? 'personal' : roll() < 0.4 ? 'cabinet' : 'public',
      state: endsAt.getTime() < end ? 'held' : roll() < 0.15 ? 'option' : 'confirmed',
      ...{ stateReason: '', stateBy: office.chiefId, stateAt: startsAt },
      ...{ brief: '', speech: '', speechMinutes: 0, dress: '', decisionOwed: '', answerReason: '', outcome: '' },
      rule: isSeries ? `FREQ=WEEKLY;INTERVAL=${1 + (seq % 3)}` : '',
      ...{ extraStarts: [], skippedStarts: [], publishable: false, madeBy: office.chiefId, madeAt: startsAt },
    })
    into.parts({ engagementId: id, diaryId: oneOf(roll, people), part: 'owner' })
    if (roll() < 0.5) into.parts({ engagementId: id, diaryId: oneOf(roll, things), part: 'with' })
  }
}

/** Porto-Novo is an hour ahead of UTC all year. */
const wall = (at: Date) => new Date(at.getTime() + 60 * aMinute).toISOString().slice(0, 16)
