import { Refusal } from '@cabinet/office/refusal.ts'
import { slipPdf } from '@cabinet/paper/slip.ts'
import { letterPage } from '../letter-page.ts'
import { letterheadOf } from './letterhead-of.ts'
import { officeForPaper, type PrintDesk } from './print-desk.ts'

/** The bordereau d'envoi that goes with a dispatched letter; its signed copy comes back. Refuses `mail.not-dispatched`. */
export async function printDispatchSlip(desk: PrintDesk, letterId: string): Promise<Uint8Array> {
  const { office, day, t } = await officeForPaper(desk)
  const { letter, dispatch, papers } = await letterPage(desk.store.read, desk.person, letterId)
  if (!letter.number || !letter.dispatchedAt) throw new Refusal('mail.not-dispatched')
  const enclosed = papers.filter((paper) => paper.kind === 'enclosure')
  return slipPdf({
    letterhead: letterheadOf(office),
    locale: office.locale,
    number: letter.number,
    date: day,
    addressees: dispatch.map((line) => [line.name, line.address.replaceAll('\n', ', ')].filter(Boolean).join(', ')),
    lines: [
      { documents: letter.subject, quantity: 1, remarks: t('slip.remark') },
      ...enclosed.map((paper) => ({ documents: paper.name, quantity: 1 })),
    ],
    title: t('slip.signer'),
    qr: letter.number,
  })
}
