import { receiptPdf } from '@cabinet/paper/receipt.ts'
import { letterPage } from '../letter-page.ts'
import { letterheadOf } from './letterhead-of.ts'
import { officeForPaper, type PrintDesk } from './print-desk.ts'

/** The receipt handed to whoever brought the letter. */
export async function printReceipt(desk: PrintDesk, letterId: string): Promise<Uint8Array> {
  const { office } = await officeForPaper(desk)
  const { letter, contact, registeredBy } = await letterPage(desk.store.read, desk.person, letterId)
  return receiptPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    number: letter.number ?? '',
    receivedOn: letter.receivedOn ?? '',
    sender: contact?.name ?? letter.correspondent,
    subject: letter.subject,
    enclosures: letter.enclosures,
    broughtBy: letter.broughtBy,
    receivedBy: registeredBy,
    qr: letter.number ?? '',
  })
}
