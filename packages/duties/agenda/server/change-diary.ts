import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { DiaryForm, KeepersForm } from '../rules/forms.ts'
import { diaryOfPerson, ensureDiary, insertDiary, mayNameKeepers, seatsOf } from './diaries.ts'
import { type Diary, diaries, diaryKeepers } from './tables.ts'

/** Opens the diary of a room, a vehicle or a person. Refuses `agenda.diary-taken`. */
export async function addDiary(change: Change, form: DiaryForm): Promise<Diary> {
  const { kind, personId, name, keptByOffice, seats } = form
  if (kind !== 'person' || !personId)
    return insertDiary(change, { kind, personId: null, name, keptByOffice, seats, position: 200 })
  if (await diaryOfPerson(change.tx, personId)) throw new Refusal('agenda.diary-taken')
  const diary = await ensureDiary(change, personId)
  const [kept] = await change.tx.update(diaries).set({ keptByOffice }).where(eq(diaries.id, diary.id)).returning()
  return kept ?? diary
}

type Said = { diaryId: string; name: string; keptByOffice: boolean; seats: number | null; position: number }

/** A person's diary bears the person's name, whatever is typed. */
export async function changeDiary(change: Change, form: Said): Promise<Diary> {
  const { diaryId, name, keptByOffice, seats, position } = form
  const [before] = await change.tx.select().from(diaries).where(eq(diaries.id, diaryId))
  if (!before) throw notFound()
  if (before.kind !== 'person' && !name) throw new Refusal('agenda.name-the-diary')
  const said = before.kind === 'person' ? { keptByOffice, position } : { name, keptByOffice, seats, position }
  const [diary] = await change.tx.update(diaries).set(said).where(eq(diaries.id, diaryId)).returning()
  if (!diary) throw notFound()
  await change.record('agenda.diary.changed', diaryId, { name: diary.name })
  return diary
}

/** Nothing more is written into a closed diary; what stands in it stays. */
export async function closeDiary(change: Change, form: { diaryId: string; closed: boolean }): Promise<void> {
  const closedOn = form.closed ? await todayOf(change.tx, change.now) : null
  const [diary] = await change.tx.update(diaries).set({ closedOn }).where(eq(diaries.id, form.diaryId)).returning()
  if (!diary) throw notFound()
  await change.record(form.closed ? 'agenda.diary.closed' : 'agenda.diary.reopened', diary.id, { name: diary.name })
}

/** Opens one's own diary. */
export async function openOwnDiary(change: Change): Promise<Diary> {
  const diary = await ensureDiary(change, change.person.id)
  await change.record('agenda.diary.asked', diary.id)
  return diary
}

/**
 * Names the delegates of a diary. Only its owner opens what is personal: others keep that as it was. Refuses
 * `agenda.not-your-diary` and `agenda.unknown-person`.
 */
export async function nameKeepers(change: Change, { diaryId, keepers }: KeepersForm): Promise<void> {
  const seat = (await seatsOf(change.tx)).get(diaryId)
  if (!seat) throw notFound()
  if (!mayNameKeepers(change.person, seat)) throw new Refusal('agenda.not-your-diary', { name: seat.name })
  const wanted = new Map(keepers.filter((one) => one.personId !== seat.personId).map((one) => [one.personId, one]))
  await refuseStrangers(change, [...wanted.keys()])
  const isOwner = seat.personId === change.person.id
  const seesPersonal = (personId: string, asked: boolean) =>
    isOwner ? asked : (seat.keepers.find((one) => one.personId === personId)?.seesPersonal ?? false)
  await change.tx.delete(diaryKeepers).where(eq(diaryKeepers.diaryId, diaryId))
  const rows = [...wanted.values()].map((one) => ({
    ...{ diaryId, personId: one.personId, mayWrite: one.mayWrite },
    seesPersonal: seesPersonal(one.personId, one.seesPersonal),
  }))
  if (rows.length) await change.tx.insert(diaryKeepers).values(rows)
  await change.record('agenda.diary.keepers-named', diaryId, { name: seat.name, count: rows.length })
}

async function refuseStrangers(change: Change, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  const here = and(inArray(persons.id, [...ids]), isNull(persons.leftOn))
  if ((await change.tx.$count(persons, here)) !== ids.length) throw new Refusal('agenda.unknown-person')
}
