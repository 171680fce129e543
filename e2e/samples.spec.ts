import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './office.ts'
import { registerALetter } from './register-a-letter.ts'
import { french } from './words.ts'

test.use({ town: 'samples' })

const folder = join(import.meta.dirname, '../../shared/samples/letters')
const samples = existsSync(folder) ? readdirSync(folder).sort() : []

/** A word inside each file that was made on a computer; nobody types it. */
const words: Record<string, string> = {
  'eon.pdf': 'Filipino',
  'new-request.docx': 'consectetur',
  'new-request.pdf': 'consectetur',
  'request-1.pdf': 'request',
  'response.docx': 'consectetur',
}

const mimeTypes: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type Papers = { papers: { id: string }[] }

for (const name of samples.length > 0 ? samples : ['each real letter'])
  test(`${name} is registered as it came, and its own words find it`, async ({ browser, office }) => {
    test.skip(samples.length === 0, 'the folder of real letters is not on this machine')
    const clerk = await office.desk(browser, 'clerk')
    const bytes = readFileSync(join(folder, name))
    const subject = `Pièce reçue, ${samples.indexOf(name) + 1}`
    const mimeType = mimeTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const { id } = await registerALetter(clerk, french, {
      ...{ sender: 'Association Rivage propre', type: 'other', subject },
      files: [{ name, mimeType, buffer: bytes }],
    })
    const letter = await office.ask('mail.letter', { letterId: id }, await office.enter('clerk'))
    const kept = await clerk.request.get(`/papers/${(letter.data as Papers).papers[0]?.id}`)
    expect(bytes.equals(await kept.body())).toBe(true)

    const word = words[name]
    if (!word) return
    await clerk.goto('/recherche')
    await clerk.getByRole('searchbox', { name: 'Mots cherchés' }).fill(word)
    await clerk.getByRole('button', { name: 'Rechercher', exact: true }).click()
    const found = clerk.getByRole('list', { name: 'Courriers trouvés' }).getByRole('listitem')
    await expect(found.filter({ hasText: subject })).toBeVisible()
    await expect(found.filter({ hasText: subject }).locator('mark').first()).toHaveText(new RegExp(word, 'i'))
  })
