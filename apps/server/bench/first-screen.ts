import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '@cabinet/store/root.ts'

const dist = join(root, 'apps/web/dist')

/** What a browser must fetch before it shows anything: the entry and everything it imports statically, gzipped. */
export function firstScreen(): { scripts: number; kilobytes: number } | null {
  const page = join(dist, 'index.html')
  if (!existsSync(page)) return null
  const html = readFileSync(page, 'utf8')
  const entries = [...html.matchAll(/<(?:script[^>]+src|link rel="modulepreload"[^>]+href)="\/(assets\/[^"]+\.js)"/g)]
  const found = new Set(entries.flatMap((match) => match[1] ?? []))
  let bytes = 0
  for (const file of found) {
    const script = readFileSync(join(dist, file))
    bytes += gzipSync(script, { level: 9 }).length
    const imported = script.toString('utf8').matchAll(/(?:from|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)
    for (const [, name] of imported) found.add(`assets/${name}`)
  }
  return { scripts: found.size, kilobytes: Math.round(bytes / 100) / 10 }
}
