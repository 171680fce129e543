import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetJob } from './press-job.ts'
import { qrSvg } from './qr.ts'

/** The typesetter: one Typst compiler over `templates/`, which cannot read outside that folder nor reach the network. */
const templates = fileURLToPath(new URL('./templates', import.meta.url))
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders() }] })
let sinceEviction = 0

/** Sets one paper, with its charts as they were drawn. A word no font can show makes the strict accessible form impossible: the paper then comes without that label. */
export async function typeset(job: TypesetJob, drawings: string[] = []): Promise<Uint8Array> {
  const page = compose(job.template, {
    data: job.data,
    ...(job.qr ? { qr: await qrSvg(job.qr) } : {}),
    ...(job.codes ? { codes: JSON.stringify(await Promise.all(job.codes.map(drawnCode))) } : {}),
    ...(drawings.length > 0 ? { charts: JSON.stringify(drawings) } : {}),
  })
  if (!job.tagged) return compiler.pdf(page, { pdfTags: false })
  try {
    return compiler.pdf(page, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(page)
  }
}

const drawnCode = (text: string) => (text === '' ? '' : qrSvg(text))

/** Sets pages that are only going to be turned into pictures. */
export function setPages(template: string, inputs: Record<string, string>): Uint8Array {
  return compiler.pdf(compose(template, inputs), { pdfTags: false })
}

function compose(template: string, inputs: Record<string, string>): NodeTypstDocument {
  // The compiler remembers what it set; a short memory is fast enough and does not grow with the years.
  if (++sinceEviction % 10 === 0) compiler.evictCache(10)
  const outcome = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs })
  if (outcome.result) return outcome.result
  const errors = outcome.takeError()
  const said = errors ? compiler.fetchDiagnostics(errors) : []
  throw new Error(said.map((one) => String(one.message)).join('; ') || 'the page could not be set')
}

function fontFolders(): string[] {
  const faces = {
    'ibm-plex-sans': ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold'],
    'ibm-plex-sans-arabic': ['400Regular', '600SemiBold'],
    // Letters of the national languages that Plex does not draw: Ɖ, ɛ, ɔ, ŋ.
    'noto-sans': ['400Regular', '600SemiBold'],
    caveat: ['500Medium'],
  }
  const find = createRequire(import.meta.url)
  return Object.entries(faces).flatMap(([family, styles]) => {
    const home = dirname(find.resolve(`@expo-google-fonts/${family}/package.json`))
    return styles.map((style) => join(home, style))
  })
}
