import { assignmentSlipPdf } from '@cabinet/paper/assignment-slip.ts'
import { everyInstruction } from '../instructions.ts'
import { letterHistory } from '../letter-history.ts'
import { letterPage } from '../letter-page.ts'
import { letterheadOf } from './letterhead-of.ts'
import { officeForPaper, type PrintDesk } from './print-desk.ts'

/** The fiche d'imputation clipped to the paper original: who has it, with what instruction, by when. */
export async function printAssignmentSlip(desk: PrintDesk, letterId: string): Promise<Uint8Array> {
  const { office, t } = await officeForPaper(desk)
  const { read } = desk.store
  const [page, past, instructions] = await Promise.all([
    letterPage(read, desk.person, letterId),
    letterHistory(read, desk.person, { letterId }),
    everyInstruction(read),
  ])
  const { letter, contact, lines } = page
  const label = (code: string) => {
    const row = instructions.find((one) => one.code === code)
    return (office.locale === 'fr' ? row?.labelFr : row?.labelEn) ?? code
  }
  return assignmentSlipPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    number: letter.number ?? '',
    receivedOn: letter.receivedOn ?? '',
    sender: contact?.name ?? letter.correspondent,
    subject: letter.subject,
    letterDate: letter.writtenOn,
    letterReference: letter.theirReference,
    enclosures: letter.enclosures,
    flags: [
      ...(letter.urgent ? [t('urgent')] : []),
      ...(letter.confidentiality === 'reserved' ? [t('confidentiality.reserved')] : []),
    ],
    lines: lines
      .filter((line) => line.state !== 'recalled')
      .map((line) => ({
        addressee: line.name,
        instruction: label(line.instruction),
        deadline: line.dueOn,
        form: line.withOriginal ? 'original' : 'copy',
        note: line.note,
      })),
    history: past
      .slice(0, 12)
      .reverse()
      .map((entry) => ({ at: entry.at, who: entry.who, act: t(`act.${entry.event}` as 'act.mail.letter.registered') })),
    timeZone: office.timeZone,
    qr: letter.number ?? '',
  })
}
