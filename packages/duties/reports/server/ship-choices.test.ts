import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { smallOffice, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { openHarm } from '@cabinet/store/harm.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import { expect, test } from 'vitest'
import { shipReportsChoices } from './ship-choices.ts'

test('an office that was at work before anything was counted finds what is open counted once, under its own days', async () => {
  const office = await smallOffice()
  const letter = await office.desk('clerk').registerLetter(typedLetter({ receivedOn: '2026-02-20' }))
  const done = await office.desk('clerk').registerLetter(typedLetter({ receivedOn: '2026-02-23' }))
  const addressee = await office.unit('Services techniques')
  await office
    .desk('chief')
    .assign({ letterId: letter.id, version: letter.version, lines: [{ addressee, instruction: 'AVIS' }] })
  await office.desk('chief').close({ letterId: done.id, as: 'filed', reason: 'Pour mémoire' })
  const { mayor } = office.ids
  const said = { kind: 'directive', text: 'Curer les caniveaux', reserved: false, authorityId: mayor } as const
  const of = { source: { kind: 'note', id: '' }, contactId: null, lead: addressee, dueOn: '2026-03-20' } as const
  await office.change('mayor', (change) => noteCommitment(change, { ...said, ...of }))
  // As it was before this version: nothing counted, and no day of its own in a commitment.
  await office.store.upkeep((tx) => tx.update(commitments).set({ issuedOn: null, firstDueOn: null }))
  const before = await openHarm(office.url)
  await before.run('delete from facts')
  await before.close()

  await office.store.change(theOffice, shipReportsChoices)
  const counted = await office.store.read.select().from(facts).orderBy(facts.seq, facts.place)
  expect(counted.map(({ kind, day, due, whose }) => [kind, day, due, whose])).toEqual([
    ['letter.in', '2026-02-20', letter.dueOn, null],
    ['line.given', '2026-03-02', expect.any(String), addressee],
    ['commitment.issued', '2026-03-02', '2026-03-20', addressee],
  ])
  await office.close()
})
