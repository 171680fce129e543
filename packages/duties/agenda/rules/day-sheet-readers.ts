import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { asBusy, type DaySheet } from './day-sheet.ts'
import { agendaPermissions } from './permissions.ts'
import { mayWriteDiary, type SeenDiary, sightOf } from './sight.ts'

/** Sheets are handed to the owner of the diary and to those who keep it; for all others there are none. */
export function mayReadSheets(person: Person, diary: SeenDiary): boolean {
  return Boolean(mayWriteDiary(person, diary)) || diary.keepers.some((one) => one.personId === person.id)
}

/** Who reads what is for the cabinet knows that hours they cannot read are personal ones. */
export function knowsPersonal(person: Person, diary: SeenDiary): boolean {
  return mayReadSheets(person, diary) || may(agendaPermissions, person, 'agenda.read-cabinet')
}

/** An issued sheet says what its owner may read. Whoever keeps the diary without being let into what is personal sees "busy". */
export function sheetAsReadBy(person: Person, diary: SeenDiary, content: DaySheet): DaySheet {
  const personal = { confidentiality: 'personal', state: 'confirmed', busy: true } as const
  if (sightOf(person, personal, [diary]) === 'full') return content
  return { ...content, lines: content.lines.map((line) => (line.personal ? asBusy(line) : line)) }
}
