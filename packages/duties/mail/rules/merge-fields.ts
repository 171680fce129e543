/** What a template may ask for: `{{contact.name}}`, `{{letter.number}}`… An unknown field stays as it is, to be seen. */
export type MergeValues = Record<string, string>

/** The fields the office fills by itself; any other is left for the writer. */
export const mergeFields = [
  'contact.name',
  'letter.number',
  'letter.subject',
  'letter.reference',
  'letter.writtenOn',
  'letter.receivedOn',
  'office.name',
  'mayor.title',
] as const
export type MergeField = (typeof mergeFields)[number]

// Whoever words a template names its fields freely: `{{pièces}}`, `{{date de l’audience}}`.
const field = /\{\{\s*([^{}"\\\s][^{}"\\]{0,79}?)\s*\}\}/g

export function mergeText(text: string, values: MergeValues): string {
  return text.replace(field, (whole, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined) ?? whole)
}

/** The template's rich text with its fields filled, node by node; values are text and never become markup. */
export function mergeRichText<Doc>(doc: Doc, values: MergeValues): Doc {
  return JSON.parse(JSON.stringify(doc), (key, value: unknown) =>
    key === 'text' && typeof value === 'string' ? mergeText(value, values) : value,
  ) as Doc
}

/** The fields a text asks for that nobody could fill: shown before it is sent round. */
export function unfilledFields(doc: unknown): string[] {
  return [...new Set([...JSON.stringify(doc).matchAll(field)].map(([, name]) => name as string))]
}

/** The fields of a text that only its writer can fill: allowed in a template, and shown to whoever words it. */
export function fieldsForTheWriter(doc: unknown): string[] {
  return unfilledFields(doc).filter((name) => !(mergeFields as readonly string[]).includes(name))
}
