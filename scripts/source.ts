/** Our sources as the checks read them: parsed, so that a comment or a string is never taken for code. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

export type Node = { type: string; start: number; end: number } & Record<string, unknown>
export type Source = { path: string; text: string; program: Node }

/** Every TypeScript file of the applications and packages under `root`, with its path from there. */
export function readSources(root: string): Source[] {
  const left = (name: string) => /^(node_modules|dist)$/.test(name.split('/').at(-1) ?? '')
  return globSync('{apps,packages}/**/*.{ts,tsx}', { cwd: root, exclude: left })
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, program: parseSync(path, text).program as unknown as Node }
    })
}

export const isTest = ({ path }: Source) => /\.test\.tsx?$/.test(path)

/** Shows `visit` every node, the outer ones first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** The text of a string literal; undefined for anything else. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Literal') return undefined
  return typeof node.value === 'string' ? node.value : undefined
}

export const lineOf = (source: Source, node: Node) => source.text.slice(0, node.start).split('\n').length
