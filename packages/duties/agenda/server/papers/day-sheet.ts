import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { type DaySheetPaper, type DaySheetPaperLine, daySheetPdf } from '@cabinet/paper/day-sheet.ts'
import { sayDay, sayTime } from '@cabinet/words/say.ts'
import {
  type DaySheetLine,
  type DaySheetNote,
  type Interval,
  intervalsOf,
  keyOf,
  type SheetChange,
} from '../../rules/day-sheet.ts'
import { timeOfLocal } from '../../rules/local-time.ts'
import { type SheetView, sheetView } from '../day-sheet-issues.ts'
import { diaryOrNearest } from '../nearest-diaries.ts'
import { type AgendaWords, agendaPaper } from './agenda-paper.ts'

type Asked = { diaryId?: string | undefined; day: string; issue?: number | 'now' | undefined }

/**
 * The morning sheet on one A4: the issue asked for, otherwise the last one handed out, otherwise (and for those to whom no
 * sheets are handed) the day as it stands for them.
 */
export async function printDaySheet(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const { office, t } = await agendaPaper(desk)
  const now = desk.store.clock()
  const diaryId = await diaryOrNearest(desk.store.read, desk.person, { ...asked, now })
  const view = await viewFor(desk, { ...asked, diaryId })
  const said = { t, locale: office.locale }
  return daySheetPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    timeZone: office.timeZone,
    ...{ of: view.sheet.of, day: view.sheet.day },
    ...{ issue: view.issue?.issue ?? null, madeAt: view.issue?.madeAt ?? now },
    notes: view.sheet.notes.map((note) => sayNote(note, said)),
    ...linesFor(view, said),
  })
}

async function viewFor(
  { store, person }: PrintDesk,
  { issue, ...asked }: Asked & { diaryId: string },
): Promise<SheetView> {
  if (typeof issue === 'number') return sheetView(store.read, person, { ...asked, issue })
  const view = await sheetView(store.read, person, asked)
  const latest = view.issues[0]
  return issue === 'now' || !latest ? view : sheetView(store.read, person, { ...asked, issue: latest.issue })
}

export type Said = { t: AgendaWords; locale: 'fr' | 'en' }

export function sayNote({ kind, text, until }: DaySheetNote, { t, locale }: Said): string {
  return t(`sheet.note.${kind}`, { text, until: until ? sayDay(until, locale) : '' })
}

/** A day that was never handed out has nothing to be compared with. */
function linesFor({ sheet, changes, issue }: SheetView, said: Said): Pick<DaySheetPaper, 'lines' | 'removed'> {
  const between = intervalsOf(sheet.lines)
  const marks = new Map(issue ? changes.map((change) => [keyOf(change.line), change]) : [])
  const title = (line: DaySheetLine) => (line.busy ? said.t('sheet.busy') : line.title)
  return {
    lines: sheet.lines.map((line, i) => lineFor(line, { between: between[i], change: marks.get(keyOf(line)), said })),
    removed: [...marks.values()].flatMap(({ kind, line }) =>
      kind === 'removed' ? [{ time: line.allDay ? '' : timeOfLocal(line.start), title: title(line) }] : [],
    ),
  }
}

type Beside = { between: Interval | undefined; change: SheetChange | undefined; said: Said }

function lineFor(line: DaySheetLine, { between, change, said }: Beside): DaySheetPaperLine {
  const { t } = said
  return {
    ...{ start: line.allDay ? '' : timeOfLocal(line.start), end: line.allDay ? '' : timeOfLocal(line.end) },
    title: line.busy ? t('sheet.busy') : line.title,
    quiet: line.busy || line.representedBy !== '',
    mark: change?.kind === 'added' || change?.kind === 'changed' ? change.kind : null,
    before: change?.kind === 'changed' ? sayBefore(change, said) : null,
    leaveAt: line.leaveAt && timeOfLocal(line.leaveAt),
    place: [line.kind, [line.place, line.address].filter(Boolean).join(', ')].filter(Boolean).join(' · '),
    tags: tagsOf(line, t),
    people: line.people,
    facts: factsOf(line, t),
    brief: line.brief,
    roadMinutes: between?.roadMinutes ?? 0,
    freeUntil: between?.freeUntil ? timeOfLocal(between.freeUntil) : '',
  }
}

function tagsOf(line: DaySheetLine, t: AgendaWords): string[] {
  const { speechMinutes, speech } = line
  const spoken = speechMinutes > 0 ? t('sheet.speechMinutes', { minutes: speechMinutes }) : speech && t('sheet.speech')
  const known = line.personal ? t('sheet.personal') : ''
  return [line.tentative ? t('sheet.tentative') : '', known, spoken, line.dress].filter(Boolean)
}

function factsOf(line: DaySheetLine, t: AgendaWords): DaySheetPaperLine['facts'] {
  const stand = line.representation && `${line.representedBy} · ${t(`sheet.representation.${line.representation}`)}`
  return [
    { label: t('sheet.label.represented'), line: stand },
    { label: t('sheet.label.contact'), line: [line.contactName, line.contactPhone].filter(Boolean).join(', ') },
    { label: t('sheet.label.speech'), line: line.speech },
    { label: t('sheet.label.decision'), line: line.decisionOwed },
    { label: t('sheet.label.drives'), line: [line.driver, line.vehicle].filter(Boolean).join(' · ') },
  ]
}

/** What the last sheet said instead, where the eye looks first: the hours, the place, the title. */
function sayBefore({ before, fields }: Extract<SheetChange, { kind: 'changed' }>, { locale }: Said): string {
  const moved = fields.includes('start') || fields.includes('end')
  const hours = moved && !before.allDay ? `${sayTime(before.start, locale)}–${sayTime(before.end, locale)}` : ''
  const rest = [fields.includes('place') && before.place, fields.includes('title') && before.title]
  return [hours, ...rest].filter(Boolean).join(', ')
}
