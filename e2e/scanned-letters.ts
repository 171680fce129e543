import { type ScannedLetter, scannedLetter, scannedLetterPdf } from '../packages/paper/scan.ts'

/** A file as a browser is given it. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

const market: ScannedLetter = {
  seed: 'e2e',
  style: 'association',
  letterhead: { office: 'Association Rivage propre', address: 'Rue de la Plage, Port-Amande' },
  place: 'Port-Amande',
  date: '2026-11-16',
  recipient: ['Madame le Maire', 'Ville de Port-Amande', 'Hôtel de Ville'],
  subject: 'Curage des caniveaux du Grand Marché',
  paragraphs: [
    'Madame le Maire,',
    'Les caniveaux du Grand Marché débordent à chaque pluie et l’eau gagne les étals.',
    'Nous sollicitons leur curage avant la saison des pluies.',
  ],
  closing: 'Nous vous prions d’agréer, Madame le Maire, l’expression de notre profond respect.',
  signer: { name: 'Inès Houndékon', title: 'Coordinatrice' },
  stamp: { label: 'ARRIVÉE', day: '2026-11-18' },
}

/** The letter as the scanner gives it, and its annex as a second file. */
export async function scannedFiles(): Promise<ChosenFile[]> {
  const [letter, annex] = await Promise.all([scannedLetter(market), scannedLetterPdf({ ...market, seed: 'annex' })])
  return [
    { name: 'lettre.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(letter) },
    { name: 'annexe.pdf', mimeType: 'application/pdf', buffer: Buffer.from(annex) },
  ]
}
