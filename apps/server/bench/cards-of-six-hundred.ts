import { invitationCardsPdf } from '@cabinet/paper/invitation-card.ts'
import { officeDocument } from '@cabinet/paper/office-document.ts'
import { closePaper } from '@cabinet/paper/press.ts'

/** Seconds for six hundred invitation cards, each with its own link and square: as PDF, and as an office document. */
export async function cardsOfSixHundred(): Promise<{ pdf: number; docx: number }> {
  const cards = Array.from({ length: 600 }, (_, n) => ({
    ...{ name: `M. Kokou Ahlonsso ${n}`, function: 'Directeur départemental de l’urbanisme et du cadre de vie' },
    ...{ spouse: n % 2 ? 'Mme Afi Ahlonsso' : '', entryCode: `K${String(n).padStart(11, '0')}` },
    link: `cabinet.ville.example/public/invitation/k7qx-2m9p-4h6r-${String(n).padStart(4, '0')}`,
  }))
  const paper = {
    ...{ letterhead: { office: 'Ville de Port-Amande', crest: 'PA' }, locale: 'fr', cards },
    ...{ host: 'Mme Adjoua Kpassélo, Maire', title: 'Inauguration du marché central', day: '2026-08-07' },
    ...{ time: '08:30', place: 'Place de l’Indépendance', answerBefore: '2026-08-01' },
  }
  const seconds = async (make: () => Promise<Uint8Array>) => {
    const from = performance.now()
    await make()
    return (performance.now() - from) / 1000
  }
  const pdf = await seconds(() => invitationCardsPdf(paper))
  const docx = await seconds(() => officeDocument({ form: 'cards', paper }))
  await closePaper()
  return { pdf, docx }
}
