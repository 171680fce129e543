import { XMLParser } from 'fast-xml-parser'

/** One element: the space its name belongs to, its name, its attributes and what is inside. */
export type Element = {
  space: string
  name: string
  attributes: Record<string, string>
  inside: Element[]
  text: string
}

export const dav = 'DAV:'
export const caldav = 'urn:ietf:params:xml:ns:caldav'
export const calendarServer = 'http://calendarserver.org/ns/'

const deepest = 20
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  maxNestedTags: deepest,
})

/** The element a request's body is. Null for what is no XML, declares types or entities of its own, or is nested without end. */
export function readXml(body: string): Element | null {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(body)) return null
  try {
    const nodes = parser.parse(body, true) as Node[]
    const root = nodes.find((node) => tagOf(node) !== undefined)
    return root ? elementOf(root, { '': '', xml: '' }, 0) : null
  } catch {
    return null
  }
}

type Node = Record<string, unknown>

const tagOf = (node: Node): string | undefined => Object.keys(node).find((key) => key !== ':@' && key !== '#text')

function elementOf(node: Node, spaces: Record<string, string>, depth: number): Element {
  if (depth > deepest) throw new Error('Too deep.')
  const tag = tagOf(node) ?? ''
  const attributes = (node[':@'] ?? {}) as Record<string, string>
  const known = { ...spaces }
  for (const [key, value] of Object.entries(attributes))
    if (key === 'xmlns' || key.startsWith('xmlns:')) known[key.slice(6)] = value
  const [prefix, name] = tag.includes(':') ? (tag.split(':', 2) as [string, string]) : ['', tag]
  const children = (node[tag] ?? []) as Node[]
  return {
    ...{ space: known[prefix] ?? '', name, attributes },
    inside: children.filter((child) => tagOf(child) !== undefined).map((child) => elementOf(child, known, depth + 1)),
    text: children
      .map((child) => child['#text'] ?? '')
      .join('')
      .trim(),
  }
}

export const child = (element: Element | undefined, space: string, name: string): Element | undefined =>
  element?.inside.find((one) => one.space === space && one.name === name)

export const escaped = (text: string): string =>
  text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`)
