import { buffer } from 'node:stream/consumers'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { plainToRichText } from '@cabinet/paper/rich-text.ts'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { nextRequest, type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())
afterAll(() => closePaper())

test('a letter comes in, is shared out, answered, visaed, signed, sent and filed', async () => {
  const [ana, chief, head, social] = [
    office.desk('clerk'),
    office.desk('chief'),
    office.desk('technicalHead'),
    office.desk('socialHead'),
  ]
  const [adviser, mayor] = [office.desk('adviser'), office.desk('mayor')]

  // At the counter.
  const letter = await ana.registerLetter(typedLetter({ theirReference: 'CQK/014', writtenOn: '2026-02-25' }))
  expect(letter).toMatchObject({ number: 'A-2026-00001', dueOn: '2026-03-25' })
  expect((await chief.list({ list: 'to-assign' })).rows.map((row) => row.number)).toEqual(['A-2026-00001'])

  // On the chief's desk: two services, two instructions.
  office.later(20)
  const [technical, affairs] = [await office.unit('Services techniques'), await office.unit('Affaires sociales')]
  await chief.assign({
    ...{ letterId: letter.id, version: letter.version },
    lines: [
      { addressee: technical, instruction: 'ATTR', withOriginal: true, note: 'Voir avec le quartier.' },
      { addressee: affairs, instruction: 'AVIS' },
    ],
  })
  expect((await chief.list({ list: 'to-assign' })).rows).toEqual([])

  // In the services.
  const [mine] = (await head.list({ list: 'unit' })).rows
  expect(mine).toMatchObject({
    number: 'A-2026-00001',
    state: 'assigned',
    line: { instruction: 'ATTR', state: 'sent' },
  })
  const [theirs] = (await social.list({ list: 'unit' })).rows
  expect(theirs?.line?.dueOn).toBe('2026-03-09')
  await head.acknowledge({ lineId: mine?.line?.id ?? '' })
  await head.start({ lineId: mine?.line?.id ?? '' })
  await social.acknowledge({ lineId: theirs?.line?.id ?? '' })
  await social.finish({ lineId: theirs?.line?.id ?? '', outcome: 'Avis favorable.' })
  expect((await chief.letter({ letterId: letter.id })).state).toBe('under-way')

  // The reply, from a template.
  office.at('2026-03-04T10:00:00Z')
  const { templates } = await head.choices()
  const template = templates.find((one) => one.name === 'Suite favorable')
  const reply = await head.reply({ requestKey: nextRequest(), letterId: letter.id, templateId: template?.id ?? null })
  const { draft } = await head.letter({ letterId: reply.id })
  expect(draft?.subject).toBe('Réponse à votre courrier du 25 février 2026 : Éclairage public de la rue du Phare')
  expect(JSON.stringify(draft?.body)).toContain('{{service}}')
  const text =
    'Madame, Monsieur,\nDouze lampadaires seront posés avant la fin du mois.\nVeuillez agréer mes salutations.'
  const saved = {
    letterId: reply.id,
    version: 1,
    subject: 'Éclairage de la rue du Phare',
    recipient: 'Comité de quartier de Kpota\nPort-Amande',
  }
  const { version } = await head.saveDraft({ ...saved, body: { ...plainToRichText(text), type: 'doc' } })

  // The signature book: returned once, then visaed.
  const steps = [
    { kind: 'visa' as const, personId: office.ids.adviser },
    { kind: 'signature' as const, personId: office.ids.mayor },
  ]
  await head.sendRound({ letterId: reply.id, version, steps })
  expect((await adviser.list({ list: 'to-sign' })).rows).toHaveLength(1)
  await adviser.returnDraft({ letterId: reply.id, reason: 'Dire quand.' })
  expect((await adviser.list({ list: 'to-sign' })).rows).toHaveLength(0)
  const again = await head.saveDraft({
    ...saved,
    version,
    body: { ...plainToRichText(text.replace('avant la fin du mois', 'le 20 mars 2026')), type: 'doc' },
  })
  await head.sendRound({ letterId: reply.id, version: again.version, steps })
  await adviser.giveVisa({ letterId: reply.id, version: again.version })

  // The mayor reads the very page she signs.
  const shown = await mayor.preview({ letterId: reply.id })
  const signed = await mayor.sign({ letterId: reply.id, sha256: shown.sha256, code: await office.code('mayor') })
  expect(signed.signedAt).toEqual(new Date('2026-03-04T10:00:00Z'))
  const printed = await pdfText(await buffer(await office.files.read(shown.sha256)))
  expect(printed).toContain('le 20 mars 2026')
  expect(printed).toContain('Adjoua Kpassélo')

  // Out of the door.
  office.at('2026-03-05T09:00:00Z')
  expect((await ana.list({ list: 'to-dispatch' })).rows).toHaveLength(1)
  const sent = await ana.dispatch({
    letterId: reply.id,
    recipients: [{ contactId: letter.contactId, name: 'Comité de quartier de Kpota', mode: 'bearer' }],
  })
  expect(sent.number).toBe('D-2026-00001')
  const [leaving] = (await ana.letter({ letterId: reply.id })).dispatch
  await ana.noteProof({ lineId: leaving?.id ?? '', proof: 'Décharge n° 3 du cahier' })

  // The registers, and the file is closed.
  const incoming = await ana.register({ register: 'incoming', year: 2026 })
  const outgoing = await ana.register({ register: 'outgoing', year: 2026 })
  expect(incoming.lines).toMatchObject([
    { number: 'A-2026-00001', day: '2026-03-02', contact: 'Comité de quartier de Kpota' },
  ])
  expect(outgoing.lines).toMatchObject([
    { number: 'D-2026-00001', day: '2026-03-05', recipients: ['Comité de quartier de Kpota'] },
  ])
  const page = await chief.letter({ letterId: letter.id })
  expect(page).toMatchObject({ state: 'answered', holders: [], lines: [{ state: 'done' }, { state: 'done' }] })
  expect(page.thread.map((one) => one.number)).toEqual(['D-2026-00001'])
  await chief.close({ letterId: letter.id, as: 'answered' })
  expect((await chief.letter({ letterId: letter.id })).state).toBe('closed')
  const told = (await chief.history({ letterId: letter.id })).map((entry) => entry.event).reverse()
  expect(told).toEqual([
    ...['mail.letter.registered', 'mail.letter.assigned', 'mail.line.acknowledged', 'mail.line.started'],
    ...[
      'mail.line.acknowledged',
      'mail.line.done',
      'mail.letter.reply-begun',
      'mail.letter.answered',
      'mail.letter.closed',
    ],
  ])
})
