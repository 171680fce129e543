import { expect, test } from 'vitest'
import { requestForm } from '../rules/forms.ts'
import type { RequestDraft } from './register-draft.ts'
import { formOf, wrongFields } from './register-request.ts'

const today = '2026-03-09'

const draft = (typed: Partial<RequestDraft> = {}): RequestDraft => ({
  requestKey: 'one-request-key',
  channel: 'counter',
  asker: { id: 'contact-1', name: 'Comité de quartier', kind: 'association', spokesperson: '' },
  ...{ visitor: '', phone: '', email: '', companions: '', partySize: 1, details: '', wishes: '' },
  motive: 'neighbourhood',
  subject: 'Éclairage de la rue du Phare',
  ...{ urgent: false, urgencyReason: '', reserved: false, receivedOn: 'today', letter: null },
  ...typed,
})

test('a request told in full can be sent, on the day it is today', () => {
  expect(wrongFields(draft(), today)).toEqual({})
  expect(requestForm.parse(formOf(draft(), today))).toMatchObject({
    asker: { contactId: 'contact-1' },
    receivedOn: today,
    letterId: null,
  })
})

test('somebody new is sent by name and kind', () => {
  const asker = { id: null, name: 'Mme Afi Sossou', kind: 'citizen' as const, spokesperson: '' }
  expect(formOf(draft({ asker }), today).asker).toEqual({ name: 'Mme Afi Sossou', kind: 'citizen' })
})

test.each([
  ['nobody is named', { asker: null }, 'asker'],
  ['no motive is chosen', { motive: '' }, 'motive'],
  ['nothing is said of what it is about', { subject: ' ' }, 'subject'],
  ['the telephone number is three digits', { phone: '123' }, 'phone'],
  ['the day has not come yet', { receivedOn: '2026-03-10' }, 'receivedOn'],
  ['it is urgent and nobody says why', { urgent: true }, 'urgencyReason'],
] as const)('when %s, that field is pointed at and no other', (_, typed, field) => {
  expect(Object.keys(wrongFields(draft(typed), today))).toEqual([field])
})

test('a request that came by letter is linked to it and came by letter', () => {
  const form = formOf(draft({ letter: { id: 'letter-1', number: 'A-2026-00001' } }), today)
  expect(form).toMatchObject({ letterId: 'letter-1', channel: 'letter' })
})
