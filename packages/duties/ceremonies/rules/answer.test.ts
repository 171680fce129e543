import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTheOfficeSaid, expected, isLate, mostPeople, saysTheSame, takingAnswers } from './answer.ts'
import type { Substitute } from './guest.ts'
import { linkLength, linkSigns, tidyToken, writtenToken } from './link-token.ts'
import { concerns } from './mailing.ts'

const ceremony = {
  ...{ state: 'inviting' as const, answersUntil: '2026-08-01', startsAt: new Date('2026-08-07T08:30:00Z') },
  timeZone: 'Africa/Abidjan',
}

test.each([
  ['on the closing day, until midnight', '2026-08-01T23:59:00Z', 'open'],
  ['the day after', '2026-08-02T00:00:00Z', 'closed'],
  ['once it has begun', '2026-08-07T08:30:00Z', 'begun'],
])('guests answer by themselves: %s', (_, at, taking) => {
  expect(takingAnswers(ceremony, new Date(at))).toBe(taking)
})

test('the closing day is the day on the wall of the ceremony, not of the server', () => {
  const tokyo = { ...ceremony, timeZone: 'Asia/Tokyo' }
  expect(takingAnswers(tokyo, new Date('2026-08-01T14:59:00Z'))).toBe('open')
  expect(takingAnswers(tokyo, new Date('2026-08-01T15:00:00Z'))).toBe('closed')
  expect(isLate(tokyo, new Date('2026-08-01T15:00:00Z'))).toBe(true)
})

test('without a closing day answers are taken until it begins; a cancelled one takes none', () => {
  const open = { ...ceremony, answersUntil: null }
  expect(takingAnswers(open, new Date('2026-08-07T08:29:00Z'))).toBe('open')
  expect(takingAnswers({ ...open, state: 'cancelled' }, new Date('2026-07-01T08:00:00Z'))).toBe('off')
})

test.each([
  [{ spouse: '', plusOnes: 0 }, 1],
  [{ spouse: 'Mme Diarra', plusOnes: 0 }, 2],
  [{ spouse: 'Mme Diarra', plusOnes: 3 }, 5],
])('an invitation %o is for %i', (guest, most) => {
  expect(mostPeople(guest)).toBe(most)
})

const substitute: Substitute = {
  ...{ civility: 'M.', name: 'Jean Aka', function: 'Adjoint', salutation: '', ground: 'simple', rankKey: '' },
  ...{ seniority: {}, office: 'asked' },
}

test('a substitute counts once the office has agreed, and for one', () => {
  const given = { answer: 'represented' as const, coming: 4 }
  expect(expected({ ...given, substitute })).toBe(0)
  expect(expected({ ...given, substitute: { ...substitute, office: 'refused' } })).toBe(0)
  expect(expected({ ...given, substitute: { ...substitute, office: 'agreed' } })).toBe(1)
})

test('the same answer sent again says the same, whatever the office decided about the substitute since', () => {
  const kept = { state: 'represented', coming: 1, companions: '', answerNote: '', substitute }
  const given = { answer: 'represented' as const, coming: 0, companions: '', note: '', substitute }
  expect(saysTheSame({ ...kept, substitute: { ...substitute, office: 'agreed' } }, given)).toBe(true)
  expect(saysTheSame(kept, { ...given, substitute: { ...substitute, name: 'Paul Aka' } })).toBe(false)
  expect(saysTheSame(kept, { ...given, substitute: { ...substitute, ground: 'adjoint' } })).toBe(false)
})

test('whom the office agreed to stays agreed to on its ground when named again, and whom it refused is asked for anew', () => {
  const agreed: Substitute = { ...substitute, office: 'agreed', ground: 'adjoint', rankKey: 'deputy-mayor' }
  expect(asTheOfficeSaid(agreed, substitute)).toEqual(agreed)
  expect(asTheOfficeSaid({ ...agreed, office: 'refused' }, substitute).office).toBe('asked')
  const other = { ...substitute, name: 'Paul Aka' }
  expect(asTheOfficeSaid(agreed, other)).toEqual(other)
  expect(asTheOfficeSaid(null, substitute)).toEqual(substitute)
})

test('a reminder concerns only who was invited and has not answered', () => {
  const at = (state: 'listed' | 'invited' | 'accepted' | 'declined' | 'represented' | 'withdrawn') => ({
    ...{ state, substitute: null, email: 'a@b.example' },
  })
  const states = ['listed', 'invited', 'accepted', 'declined', 'represented', 'withdrawn'] as const
  expect(states.filter((state) => concerns('reminders', at(state), 'pdf'))).toEqual(['invited'])
  expect(states.filter((state) => concerns('cards', at(state), 'pdf'))).not.toContain('declined')
  expect(concerns('cards', { ...at('listed'), email: '' }, 'email')).toBe(false)
})

test('a token typed from a card is the one that was printed, however it is typed', () => {
  const sign = fc.constantFrom(...linkSigns)
  fc.assert(
    fc.property(fc.array(sign, { minLength: linkLength, maxLength: linkLength }), (signs) => {
      const token = signs.join('')
      const typed = writtenToken(token).toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')
      expect(tidyToken(` ${typed} `)).toBe(token)
    }),
  )
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => /^(.{16})?$/.test(tidyToken(text))))
})
