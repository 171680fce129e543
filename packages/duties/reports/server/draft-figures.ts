import type { Person } from '@cabinet/office/person.ts'
import type { Store } from '@cabinet/store/store.ts'
import type { PageAsked } from '../rules/drafting-forms.ts'
import { visibleSection } from './draft-visible.ts'
import { chosenFigures } from './setting-of.ts'
import { statisticsOf } from './statistics-figures.ts'

/** The figures of one page as they are known now, beside those of the quarter before and of a year ago; frozen only at issue. */
export async function draftFigures(store: Store, person: Person, asked: PageAsked) {
  const { report, section } = await visibleSection(store.read, person, asked)
  const { from, to } = report
  if (section.bureau === 'mayor') {
    const codes = await chosenFigures(store.read)
    const said = await statisticsOf(store, person, { from, to, codes })
    return { ...said, lines: codes.flatMap((code) => said.lines.find((line) => line.code === code) ?? []) }
  }
  return statisticsOf(store, person, { from, to, bureau: section.bureau })
}
