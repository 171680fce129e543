import type { Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import type { Contact } from '@cabinet/blocks/people/server/tables.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import { dice } from '@cabinet/paper/dice.ts'
import { letterPdf } from '@cabinet/paper/letter.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { type ScannedLetter, scannedLetter, scannedLetterPdf } from '@cabinet/paper/scan.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { DemoLetter } from './demo-letters.ts'

type Sender = Pick<Contact, 'kind' | 'name' | 'spokesperson' | 'address' | 'email' | 'phone'>
export type DemoPaper = { letter: DemoLetter; sender: Sender; receivedOn: Day; seed: string }

const closings: Record<Sender['kind'], string> = {
  administration: 'Veuillez agréer, Madame le Maire, l’assurance de ma considération distinguée.',
  elected: 'Je vous prie de croire, Madame le Maire, à l’expression de mes sentiments les meilleurs.',
  association:
    'Dans l’attente d’une suite favorable, nous vous prions d’agréer, Madame le Maire, l’expression de notre profond respect.',
  company: 'Nous vous prions d’agréer, Madame le Maire, nos salutations distinguées.',
  citizen: 'En vous remerciant d’avance, je vous prie d’agréer, Madame le Maire, l’expression de mon profond respect.',
}

/** Who signs for those whose letterhead names only an office. None of them exists. */
const signatories = {
  men: ['Aristide Bokossa-Néné', 'Blaise Houmboué', 'Gaston Vimagnon', 'Raymond Tapékou'],
  women: ['Léontine Akadjé', 'Thérèse Anoh-Zinzi', 'Eulalie Kotchofa-Bé', 'Sidonie Agbéhou'],
}

/** What people add before they close. */
const courtesies: Record<Sender['kind'], readonly string[]> = {
  administration: ['Mes services restent à la disposition des vôtres pour tout renseignement complémentaire.'],
  elected: ['Je sais pouvoir compter sur votre sens du service et sur l’engagement de vos équipes.'],
  association: [
    'Nos membres, qui contribuent chaque jour à la vie de la commune, comptent beaucoup sur votre attention.',
    'Nous restons à la disposition de vos services pour toute visite ou toute précision utile.',
  ],
  company: ['Notre interlocuteur habituel se tient à la disposition de vos services pour toute question.'],
  citizen: [
    'Je sais que vos charges sont nombreuses, mais je n’ai plus que vous vers qui me tourner.',
    'On peut me joindre à toute heure au numéro porté en tête de cette lettre.',
  ],
}

/** The paper of a letter of the demonstration, made and safely put among the files: a scan, or a file made on a computer. */
export async function demoPaper(files: FileStore, paper: DemoPaper): Promise<Claimed[]> {
  const { letter, seed } = paper
  const roll = dice(seed)
  const isLong = !letter.bornDigital && letter.enclosures !== undefined && roll() < 0.4
  const scanned = scanOf(paper)
  if (letter.bornDigital)
    return [await kept(files, await typedPdf(scanned), { name: 'courrier.pdf', type: 'pdf', text: wordsOf(scanned) })]
  if (isLong)
    return [
      await kept(files, await scannedLetterPdf(withAnnex(scanned)), { name: 'scan.pdf', type: 'pdf', text: null }),
    ]
  return [await kept(files, await scannedLetter(scanned), { name: 'scan.jpg', type: 'jpeg', text: null })]
}

async function kept(
  files: FileStore,
  bytes: Uint8Array,
  made: Pick<Claimed, 'name' | 'type' | 'text'>,
): Promise<Claimed> {
  const pages =
    made.type === 'pdf'
      ? (Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 1)
      : 1
  return { ...made, ...(await files.put(bytes)), pages, flags: [] }
}

/** The day on the letter: some days before it came in, as the post goes. */
export const writtenOn = ({ seed, receivedOn }: Pick<DemoPaper, 'seed' | 'receivedOn'>): Day =>
  addDays(receivedOn, -1 - Math.floor(dice(`${seed} written`)() * 6))

function scanOf({ letter, sender, receivedOn, seed }: DemoPaper): ScannedLetter {
  const roll = dice(`${seed} style`)
  const { kind } = sender
  const byHand = kind === 'citizen' && roll() < 0.65
  const style = kind === 'citizen' ? (byHand ? 'handwritten' : 'typed') : kind === 'elected' ? 'administration' : kind
  const [name = '', title] = signerOf(sender, roll)
  return {
    ...{ seed, style, dpi: 110, noise: 0.25 + roll() * 0.5 },
    letterhead: {
      ...(kind === 'administration' ? headOf(sender.name) : {}),
      ...{ office: sender.name, address: sender.address, phone: sender.phone, email: sender.email },
      ...(kind === 'company' ? { crest: sender.name.slice(0, 2).toUpperCase() } : {}),
    },
    ...{
      place: sender.name === twinTown ? 'Saint-Aubin-sur-Lys' : 'Port-Amande',
      date: writtenOn({ seed, receivedOn }),
      reference: letter.reference,
    },
    recipient: ['Madame le Maire', 'Ville de Port-Amande', 'Hôtel de Ville'],
    subject: letter.subject,
    paragraphs: ['Madame le Maire,', ...letter.body, ...oneOf(courtesies[kind], roll)],
    closing: closings[kind],
    signer: { name, title },
    enclosures: letter.enclosures,
    stamp: { label: 'ARRIVÉE', day: receivedOn },
  }
}

const twinTown = 'Mairie de Saint-Aubin-sur-Lys'

/** Our own administrations write under the Republic's name; those from abroad do not. */
function headOf(name: string): { country: string; motto?: string } {
  if (name === twinTown) return { country: 'République française', motto: 'Liberté – Égalité – Fraternité' }
  if (name.startsWith('Ambassade du ')) return { country: name.slice('Ambassade du '.length) }
  return { country: 'République de Côte d’Ivoire', motto: 'Union – Discipline – Travail' }
}

function signerOf({ name, spokesperson }: Sender, roll: () => number): [string, string | undefined] {
  if (!spokesperson) return [name, undefined]
  const [who = '', title] = spokesperson.split(', ')
  if (title) return [who, capital(title)]
  const office = spokesperson.replace(/^M\. (?=l[e’a])|^Mme (?=l[a’])/, '')
  const isWoman = /^(la |mme|l’inspectrice)/i.test(office) || spokesperson.startsWith('Mme')
  return [oneOf(signatories[isWoman ? 'women' : 'men'], roll)[0] ?? '', capital(office)]
}

const oneOf = (choices: readonly string[], roll: () => number): string[] =>
  choices.slice(Math.floor(roll() * choices.length)).slice(0, 1)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The pieces sent with a letter, listed on sheets of their own so that the scan has several pages. */
function withAnnex(scanned: ScannedLetter): ScannedLetter {
  const annex = [
    'PIÈCES JOINTES',
    `Le présent dossier comprend : ${scanned.enclosures}. Les pièces sont numérotées et signées par le demandeur.`,
    'Chaque copie a été rapprochée de l’original par l’expéditeur, qui en certifie l’exactitude et s’engage à présenter les originaux à la première demande du bureau d’ordre.',
    'Les montants indiqués s’entendent toutes taxes comprises. Les devis sont valables quatre-vingt-dix jours à compter de leur établissement.',
    'Toute correspondance relative à ce dossier est à adresser au signataire, à l’adresse portée en tête de la première page.',
  ]
  return { ...scanned, paragraphs: [...scanned.paragraphs, scanned.closing, ...annex, ...annex.slice(2).reverse()] }
}

const wordsOf = ({ letterhead, subject, paragraphs, closing, signer }: ScannedLetter) =>
  [letterhead.office, subject, ...paragraphs, closing, signer.title, signer.name].filter(Boolean).join('\n')

function typedPdf(typed: ScannedLetter): Promise<Uint8Array> {
  const { letterhead, place, date, reference, recipient, subject, enclosures, paragraphs, closing, signer } = typed
  return letterPdf({
    ...{ letterhead, locale: 'fr', place, date, reference, recipient, subject, enclosures },
    body: plainToRichText([...paragraphs, closing].join('\n')),
    signature: { title: signer.title ?? '', name: signer.name },
  })
}
