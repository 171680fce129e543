import type { Day } from '@cabinet/office/day.ts'
import { allow } from '@cabinet/office/permission.ts'
import { csvText } from '@cabinet/paper/csv.ts'
import { registerPdf } from '@cabinet/paper/register-page.ts'
import { sayDay } from '@cabinet/words/say.ts'
import type { Register } from '../../rules/letter.ts'
import { mailPermissions } from '../../rules/permissions.ts'
import { type RegisterLine, registerOf } from '../register-of.ts'
import { letterheadOf } from './letterhead-of.ts'
import { officeForPaper, type PrintDesk } from './print-desk.ts'

type Asked = { register: Register; year: number; from?: Day | undefined; to?: Day | undefined }

/** A register bound on paper, oldest first: voided numbers struck through, closed ones masked. At most 5,000 lines. */
export async function printRegister(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const { office, t } = await officeForPaper(desk)
  const lines = await registerLines(desk, asked)
  const say = (day: Day) => sayDay(day, office.locale)
  return registerPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    title: t(`register.title.${asked.register}`),
    period:
      asked.from && asked.to ? t('register.period', { from: say(asked.from), to: say(asked.to) }) : String(asked.year),
    columns: headings(t, asked.register).map((label, i) => ({ label, weight: [1.2, 0.9, 2.4, 3.6, 1.6][i] })),
    rows: lines.map((line) => ({
      cells: cellsOf(line, t('register.masked'), say),
      voided: !line.masked && line.voided !== null,
    })),
    printedBy: desk.person.name,
    printedAt: desk.store.clock(),
    timeZone: office.timeZone,
  })
}

/** The same lines for a spreadsheet, where no cell may become a formula. */
export async function exportRegister(desk: PrintDesk, asked: Asked): Promise<Uint8Array> {
  const { office, t } = await officeForPaper(desk)
  const lines = await registerLines(desk, asked)
  const rows = lines.map((line) => cellsOf(line, t('register.masked'), (day) => sayDay(day, office.locale)))
  return new TextEncoder().encode(csvText(headings(t, asked.register), rows))
}

type Words = Awaited<ReturnType<typeof officeForPaper>>['t']

const headings = (t: Words, register: Register) => [
  t('column.number'),
  t('column.day'),
  register === 'incoming' ? t('column.sender') : t('column.recipient'),
  t('column.subject'),
  t('column.reference'),
]

async function registerLines(desk: PrintDesk, asked: Asked): Promise<RegisterLine[]> {
  allow(mailPermissions, desk.person, 'mail.see-registers')
  const { lines } = await registerOf(desk.store.read, desk.person, { ...asked, limit: 5000 })
  return lines.reverse()
}

function cellsOf(line: RegisterLine, masked: string, say: (day: Day) => string): string[] {
  const day = line.day ? say(line.day) : ''
  if (line.masked) return [line.number, day, masked, masked, '']
  const { number, contact, subject, theirReference, recipients, voided } = line
  return [number, day, recipients.join(', ') || contact, voided ? `${subject} — ${voided}` : subject, theirReference]
}
