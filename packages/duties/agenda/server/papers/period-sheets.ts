import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { addDays, type Day, daysBetween, mondayOf, weekday } from '@cabinet/office/day.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { monthSheetPdf } from '@cabinet/paper/month-sheet.ts'
import { type SheetEntry, type WeekSheetDay, weekSheetPdf } from '@cabinet/paper/week-sheet.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { takesTime } from '../../rules/engagement.ts'
import { dayOfLocal, daysTouched, timeOfLocal } from '../../rules/local-time.ts'
import { agendaWindow, type SeenOccurrence } from '../agenda-window.ts'
import { dayNotes } from '../day-sheet-notes.ts'
import { seatsOf } from '../diaries.ts'
import { diaryOrNearest } from '../nearest-diaries.ts'
import { agendaPaper } from './agenda-paper.ts'
import { type Said, sayNote } from './day-sheet.ts'

type Asked = { diaryId?: string | undefined; day: Day }

/** The week of a day on a landscape A4: from Monday to Friday, and the days after as soon as something happens on them. */
export async function printWeek(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const monday = mondayOf(asked.day)
  const { days, frame, said } = await daysFor(desk, { ...asked, from: monday, until: addDays(monday, 7) })
  const shown = days.filter(
    ({ day, entries }, i) => weekday(day) < 6 || days.slice(i).some((one) => one.entries.length) || entries.length,
  )
  const last = shown.at(-1)?.day ?? monday
  const period = said.t('sheet.week', { from: sayDay(monday, said.locale), to: sayDay(last, said.locale) })
  return weekSheetPdf({ ...frame, period, days: shown })
}

/** The month of a day on a landscape A4, in whole weeks. */
export async function printMonth(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const first = `${asked.day.slice(0, 7)}-01`
  const next = addDays(first, 31).slice(0, 7)
  const until = addDays(mondayOf(addDays(`${next}-01`, -1)), 7)
  const { days, frame } = await daysFor(desk, { ...asked, from: mondayOf(first), until })
  return monthSheetPdf({ ...frame, month: first, days })
}

async function daysFor(desk: PrintDesk, asked: Asked & { from: Day; until: Day }) {
  const { office, t } = await agendaPaper(desk)
  const { read } = desk.store
  const printedAt = desk.store.clock()
  const diaryId = await diaryOrNearest(read, desk.person, { diaryId: asked.diaryId, now: printedAt })
  const seat = (await seatsOf(read)).get(diaryId)
  if (!seat) throw notFound()
  const window = await agendaWindow(read, desk.person, { diaryIds: [diaryId], from: asked.from, to: asked.until })
  const happening = window.filter((one) => one.state !== 'asked' && takesTime.includes(one.state))
  const notes = await dayNotes(read, { seat, from: asked.from, until: asked.until })
  const said: Said = { t, locale: office.locale }
  const days = Array.from({ length: daysBetween(asked.from, asked.until) }, (_, n): WeekSheetDay => {
    const day = addDays(asked.from, n)
    const told = (notes.get(day) ?? []).map((note) => sayNote(note, said))
    return { day, notes: told, entries: happening.flatMap((one) => entryOn(one, { day, diaryId, said })) }
  })
  return {
    ...{ days, said },
    frame: {
      letterhead: letterheadOf(office),
      title: t('sheet.diary', { name: seat.name }),
      ...{ locale: office.locale, timeZone: office.timeZone, printedBy: desk.person.name, printedAt },
    },
  }
}

type On = { day: Day; diaryId: string; said: Said }

/** What lasts several days stands on each of them; its hours only on the first and the last. */
function entryOn(one: SeenOccurrence, { day, diaryId, said: { t } }: On): SheetEntry[] {
  if (!daysTouched(one.start, one.end).includes(day)) return []
  const [begins, ends] = [dayOfLocal(one.start) === day, dayOfLocal(one.end) === day]
  const isOwner = one.diaries.some((stands) => stands.diaryId === diaryId && stands.part === 'owner')
  const stand = isOwner ? one.represented : null
  const whole = one.allDay || (!begins && !ends)
  return [
    {
      start: whole ? '' : begins ? timeOfLocal(one.start) : '00:00',
      end: whole || !ends ? '' : timeOfLocal(one.end),
      title: one.sight === 'busy' ? t('sheet.busy') : one.title,
      place: one.place,
      note: stand && t('sheet.representedBy', { name: stand.name }),
      tentative: one.state === 'option',
      quiet: one.sight === 'busy' || stand !== null,
    },
  ]
}
