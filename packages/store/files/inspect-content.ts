import { Refusal } from '@cabinet/office/refusal.ts'
import { type FileType, type Found, mailHeader, refuseByName, textIn, typeByContent, typeByName } from './file-type.ts'
import { mailText } from './mail-text.ts'
import { keptText } from './plain-text.ts'
import { bareVerdict, type Verdict } from './verdict.ts'
import { endsAsZip } from './zip-container.ts'

/**
 * Decides what a file is, by its content first, and refuses what the office does not take. Runs in the limited child only:
 * everything here meets bytes that someone may have made to do harm.
 */
export async function inspectContent(file: Buffer, name: string): Promise<Verdict> {
  if (file.length === 0) throw new Refusal('files.empty')
  refuseByName(name)
  const found = typeByContent(file)
  if (found === 'text') return inspectText(file, name)
  const verdict = await inspectBinary(file, found)
  refuseOtherName(verdict.type, name)
  return verdict
}

const pictures = ['jpeg', 'png', 'tiff', 'webp'] as const

async function inspectBinary(file: Buffer, found: Found): Promise<Verdict> {
  if (found === 'zip') return (await import('./inspect-office.ts')).inspectOffice(file)
  if (found === 'ole') throw new Refusal(...oleAnswer(file))
  const picture = pictures.find((type) => type === found)
  if (!picture && found !== 'pdf') throw new Refusal('files.type-not-accepted', { found })
  if (endsAsZip(file)) throw new Refusal('files.name-disagrees', { found: 'zip', named: found })
  if (picture) return (await import('./inspect-picture.ts')).inspectPicture(file, picture)
  return (await import('./inspect-pdf.ts')).inspectPdf(file)
}

/** Word 97 files, and the envelope in which today's Word keeps a paper with a password. */
function oleAnswer(file: Buffer): [code: string, details?: Record<string, unknown>] {
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return ['files.encrypted']
  return ['files.type-not-accepted', { found: 'doc' }]
}

/** Plain text is what its name says, as long as it could be. */
function inspectText(file: Buffer, name: string): Verdict {
  const text = textIn(file) ?? ''
  if (text.trim() === '') throw new Refusal('files.empty')
  const start = text.slice(0, 65_536).trimStart()
  const named = typeByName(name).type ?? 'txt'
  const could: Partial<Record<FileType, boolean>> = {
    txt: true,
    csv: true,
    eml: mailHeader.test(start),
    ics: /^BEGIN:VCALENDAR/i.test(start),
  }
  if (!could[named]) throw new Refusal('files.name-disagrees', { found: 'txt', named })
  return { ...bareVerdict(named), text: keptText(named === 'eml' ? mailText(file) : text) }
}

function refuseOtherName(found: FileType, name: string): void {
  const named = typeByName(name).type
  if (named && named !== found) throw new Refusal('files.name-disagrees', { found, named })
}
