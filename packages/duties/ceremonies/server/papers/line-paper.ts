import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Office } from '@cabinet/blocks/people/server/tables.ts'
import { letterheadOf } from '@cabinet/duties/mail/server/papers/letterhead-of.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { photographPdf } from '@cabinet/paper/photograph.ts'
import { type PrecedenceSheet, precedenceSheetPdf } from '@cabinet/paper/precedence-sheet.ts'
import { sayDay, sayInstant, sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { entriesOf, type LineEntry, type LineOutputs, outputNames } from '../../rules/line-outputs.ts'
import { ceremoniesPermissions } from '../../rules/permissions.ts'
import { type Arrangement, asDrawn, photographRow, photographRows } from '../../rules/photograph.ts'
import { sayBecause } from '../../rules/say-because.ts'
import { ceremoniesEn } from '../../words/en.ts'
import { ceremoniesFr } from '../../words/fr.ts'
import { lineOutputs } from '../line-drawn.ts'
import { type CeremonyLine, dayOf, lineOf } from '../line-of.ts'
import type { Ceremony } from '../tables.ts'
import { visibleCeremony } from '../visible.ts'

type Asked = { ceremonyId: string; whom: 'coming' | 'all' }
type Words = ReturnType<typeof words>
const words = (locale: 'fr' | 'en') => wordsOf('ceremonies', { fr: ceremoniesFr, en: ceremoniesEn }, locale)
type Ground = { ceremony: Ceremony; line: CeremonyLine; office: Office; t: Words; now: Date }

/** The sheet that defends a line: each place with its reason and its article, and how sure the list is. */
export async function printLine(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const ground = await groundOf(desk, asked)
  const { line, office, t } = ground
  const reasons = new Map(line.positions.map((one) => [one.id, one.because]))
  const names = new Map(line.people.map((one) => [one.id, one.name]))
  const rows = entriesOf(line.people, line.positions).map((entry) => {
    const because = reasons.get(entry.id)
    const why = because ? sayBecause(t, { rank: entry.rank, because, locale: office.locale }) : ''
    return { number: entry.rank === null ? '—' : String(entry.rank), who: named(entry), as: entry.function, why }
  })
  const notes = line.outside.map(({ id, because }) => {
    const why = sayBecause(t, { rank: null, because, locale: office.locale })
    return t('line.paper.outside', { name: names.get(id) ?? '', why })
  })
  return precedenceSheetPdf({
    ...headOf(ground, { title: t('line.paper.title'), number: t('line.paper.rank') }),
    rows,
    notes,
  })
}

/** The orders that are lists; the photograph is a drawing. */
export const listedOutputs = outputNames.filter((name) => name !== 'photograph')
type ListedOutput = (typeof listedOutputs)[number]

/** One of the orders drawn from the line, in large letters, to be carried about. */
export async function printOutput(desk: PrintDesk, asked: Asked & { output: ListedOutput }): Promise<Uint8Array> {
  const ground = await groundOf(desk, asked)
  const { office, t } = ground
  const form = { ...asked, locale: office.locale, speakers: undefined }
  const outputs = await lineOutputs(desk.store.read, desk.person, form)
  const rows = rowsOf(outputs, asked.output).map((row, index) => ({ number: String(index + 1), why: '', ...row }))
  const reversed = ['arrivals', 'speeches', 'wreaths'].includes(asked.output)
  return precedenceSheetPdf({
    ...headOf(ground, { title: t(`line.tab.${asked.output}`), number: t('line.paper.order') }),
    ...{ rows, notes: reversed ? [t('line.paper.reversed')] : [] },
  })
}

/** The official photograph as it is arranged: who stands where in which row. */
export async function printPhotograph(desk: PrintDesk, asked: Asked & Arrangement): Promise<Uint8Array> {
  const ground = await groundOf(desk, asked)
  const { t, line } = ground
  const { rows, left } = photographRows(entriesOf(line.people, line.positions), asked)
  const numbered = rows.map((row, at) => ({
    label: t('line.photo.row', { row: at + 1 }),
    people: photographRow(row, asked).map((one) => ({
      ...{ number: String(one.position), who: named(one), as: one.function, isCentre: one === row[0] },
    })),
  }))
  const { about: _about, heads: _heads, ...head } = headOf(ground, { title: t('line.photo.paper'), number: '' })
  const notes = [t('line.photo.help'), ...(left > 0 ? [t('line.photo.left', { count: left })] : [])]
  return photographPdf({ ...head, rows: asDrawn(numbered, asked.view), view: t(`line.photo.${asked.view}`), notes })
}

const named = ({ civility, name }: Pick<LineEntry, 'civility' | 'name'>) => (civility ? `${civility} ${name}` : name)

function rowsOf(outputs: LineOutputs, output: ListedOutput): { who: string; as: string }[] {
  const byId = new Map(outputs.protocol.map((one) => [one.id, one]))
  const row = (one: LineEntry) => ({ who: named(one), as: one.function })
  if (output === 'salutations') return outputs.salutations.map((who) => ({ who, as: '' }))
  if (output === 'seats') return outputs.seats.flatMap((id) => byId.get(id) ?? []).map(row)
  if (output === 'cards') return outputs.cards.map(({ name, function: as }) => ({ who: name, as }))
  if (output === 'letters') return outputs.letters.map((one) => ({ who: named(one), as: one.salutation }))
  return outputs[output].map(row)
}

async function groundOf({ store, person }: PrintDesk, { ceremonyId, whom }: Asked): Promise<Ground> {
  allow(ceremoniesPermissions, person, 'ceremonies.see-line')
  const ceremony = await visibleCeremony(store.read, person, ceremonyId)
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const line = await lineOf(store.read, ceremony, { whom })
  return { ceremony, line, office, t: words(office.locale), now: store.clock() }
}

type Headed = { title: string; number: string }

function headOf(ground: Ground, { title, number }: Headed): Omit<PrecedenceSheet, 'rows' | 'notes'> {
  const { ceremony, line, office, t, now } = ground
  const { locale } = office
  const { list } = line
  const day = sayLongDay(dayOf(ceremony), locale, true)
  const when = [day, sayTime(ceremony.start, locale), ceremony.place].filter((one) => one !== '').join(' · ')
  const moment = sayInstant(now, locale, office.timeZone)
  return {
    ...{ letterhead: letterheadOf(office), locale, title, ceremony: ceremony.title, when },
    warning: list === null ? t('line.paper.noList') : list.status === 'to-validate' ? t('line.paper.toValidate') : null,
    about: list ? aboutList(list, { t, locale }) : [],
    heads: { number, who: t('line.paper.who'), why: t('line.paper.why') },
    madeAt: t('line.paper.madeAt', { moment }),
  }
}

function aboutList(list: NonNullable<CeremonyLine['list']>, { t, locale }: { t: Words; locale: 'fr' | 'en' }) {
  const { title, article, readOn } = list.source
  const read = readOn ? t('line.paper.read', { day: sayDay(readOn, locale) }) : ''
  const source = [title, article, read].filter((one) => one !== '').join(', ')
  return [
    [t('line.paper.list'), t('line.paper.version', { title: list.title, version: list.version })],
    [t('line.paper.text'), source],
  ] satisfies [string, string][]
}
