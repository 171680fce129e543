import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkWords } from './check-words.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const home = 'packages/duties/mail'

function officeSaying(words: { fr: object; en?: object }, files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'cabinet-words-'))
  folders.push(root)
  const all: Record<string, string> = {
    [`${home}/words/fr.ts`]: `export const mailFr = ${JSON.stringify(words.fr)}`,
    ...files,
  }
  if (words.en) all[`${home}/words/en.ts`] = `export const mailEn = ${JSON.stringify(words.en)}`
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return checkWords(root)
}

test('good words in both languages, all of them used, need no mending', async () => {
  const fr = {
    title: 'Registre\u202F: l’arrivée',
    kind: { letter: 'Lettre', parcel: 'Colis' },
    letters_one: '{{count}} lettre',
    letters_other: '{{count}} lettres',
    history: { mail: { registered: 'a enregistré {{number}}' } },
    refusal: { mail: { late: 'Trop tard\u202F: {{day}}.' } },
  }
  const en = {
    title: 'Register: incoming',
    kind: { letter: 'Letter', parcel: 'Parcel' },
    letters_one: 'one letter',
    letters_other: '{{count}} letters',
    history: { mail: { registered: 'registered {{number}}' } },
    refusal: { mail: { late: 'Too late: {{day}}.' } },
  }
  const problems = await officeSaying(
    { fr, en },
    {
      [`${home}/screens/a-page.tsx`]: `export const A = ({ kind }) => <p title={t('title')}>{t(\`kind.\${kind}\`)} {t('mail:letters', { count: 2 })} <kbd>Ctrl</kbd> — 12</p>`,
      [`${home}/server/register.ts`]: `change.record('mail.registered', id, { number }); throw new Refusal('mail.late', { day })`,
    },
  )
  expect(problems).toEqual([])
})

test('French keeps its narrow spaces and its apostrophes', async () => {
  const said = {
    a: 'Objet : non',
    b: 'Vraiment?',
    c: "l'objet",
    d: '« oui »',
    e: '«oui»',
    f: 'Attendez...',
    g: 'à 14:05 sur https://a.fr',
  }
  const problems = await officeSaying(
    { fr: said, en: { ...said, a: 'x', c: 'x', f: 'x' } },
    {
      [`${home}/server/a.ts`]: `const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g']`,
    },
  )
  expect(problems.map((problem) => /"(\w)"/.exec(problem)?.[1])).toEqual(['a', 'b', 'c', 'd', 'd', 'e', 'f'])
})

test('a key missing in English, one too many, and one that fills in something else', async () => {
  const problems = await officeSaying(
    { fr: { a: 'Un', b: 'Deux {{name}}' }, en: { b: 'Two {{nom}}', c: 'Three' } },
    { [`${home}/server/a.ts`]: `const all = ['a', 'b']` },
  )
  expect(problems).toEqual([
    `${home}/words/en.ts: "c" is not in French`,
    `${home}/words/en.ts: no "a"`,
    `${home}/words: "b" does not fill in the same in both languages (name, nom)`,
  ])
})

test('a dictionary without its English is told', async () => {
  expect(await officeSaying({ fr: {} }, {})).toEqual([`${home}/words/en.ts: the English words of "mail" are missing`])
})

test('a sentence that nothing uses is told; one read as a property in its own package is used', async () => {
  const fr = { used: { here: 'Oui' }, idle: { here: 'Non' } }
  const problems = await officeSaying(
    { fr, en: fr },
    {
      [`${home}/server/papers/a.ts`]: `const one = words.used.here`,
      'packages/duties/agenda/server/a.ts': `const other = words.idle.here`,
    },
  )
  expect(problems).toEqual([`${home}/words/fr.ts: nothing uses "idle.here"`])
})

test('a refusal or a journal entry without a sentence, and a sentence that wants more than it gets', async () => {
  const fr = { refusal: { mail: { late: 'Trop tard, le {{day}}.' } } }
  const problems = await officeSaying(
    { fr, en: fr },
    {
      [`${home}/server/a.ts`]: [
        `throw new Refusal('mail.late', { number })`,
        `throw new Refusal(early ? 'mail.early' : 'mail.late', { day })`,
        `change.record('mail.letter.lost', id)`,
      ].join('\n'),
    },
  )
  expect(problems).toEqual([
    `${home}/server/a.ts:1: "refusal.mail.late" wants day among its details`,
    `${home}/server/a.ts:2: no sentence "refusal.mail.early" in any dictionary`,
    `${home}/server/a.ts:3: no sentence "history.mail.letter.lost" in any dictionary`,
  ])
})

test.each([
  `<p>Bonjour</p>`,
  `<p>{'Bonjour'}</p>`,
  `<p>{\`Bonjour \${name}\`}</p>`,
  `<>Bonjour</>`,
  `<Field label="Objet" />`,
  `<img alt={'Le maire'} />`,
  `show({ message: 'Lettre enregistrée.' })`,
])('words written straight into a screen are told: %s', async (written) => {
  const problems = await officeSaying(
    { fr: {}, en: {} },
    { [`${home}/screens/a-page.tsx`]: `export const a = ${written}` },
  )
  expect(problems).toEqual([expect.stringMatching(/a-page\.tsx:1: ".+" belongs in a dictionary$/)])
})
