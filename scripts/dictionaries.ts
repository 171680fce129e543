/** The dictionaries of the project, as the checks read them. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Sentences by key: `register.title`. */
export type Sentences = Map<string, string>
export type Dictionary = { folder: string; name: string; fr: Sentences; en: Sentences | undefined }

/** One for each object that a `words/fr.ts` under `root` exports, with its English when there is one. */
export async function readDictionaries(root: string): Promise<Dictionary[]> {
  const left = (name: string) => /^(node_modules|dist)$/.test(name.split('/').at(-1) ?? '')
  const files = globSync('{apps,packages}/**/words/fr.ts', { cwd: root, exclude: left }).sort()
  const found = files.map(async (path) => {
    const folder = dirname(path)
    const english = join(folder, 'en.ts')
    const [fr, en] = [await spokenIn(root, path), existsSync(join(root, english)) ? await spokenIn(root, english) : {}]
    return Object.entries(fr).map(([name, said]) => ({ folder, name, fr: said, en: en[name] }))
  })
  return (await Promise.all(found)).flat()
}

/** `mailFr` → `mail`, with its sentences. */
async function spokenIn(root: string, path: string): Promise<Record<string, Sentences>> {
  const exported = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>
  const spoken = Object.entries(exported).filter(([, value]) => typeof value === 'object' && value !== null)
  return Object.fromEntries(
    spoken.map(([name, value]) => [name.replace(/(Fr|En)$/, ''), new Map(flat(value as Record<string, unknown>))]),
  )
}

function flat(words: Record<string, unknown>, before = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flat(value as Record<string, unknown>, `${before}${key}.`)
      : [[before + key, String(value)]],
  )
}

/** The forms of a plural are one family: `count_one` and `count_other` are `count`. */
export const family = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

export function families(sentences: Sentences): Map<string, string[]> {
  const result = new Map<string, string[]>()
  for (const [key, said] of sentences) result.set(family(key), [...(result.get(family(key)) ?? []), said])
  return result
}
