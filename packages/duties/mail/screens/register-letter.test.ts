import { beforeEach, describe, expect, test } from 'vitest'
import { letterForm } from '../rules/forms.ts'
import { changeDraft, clearDraft, currentDraft, isBegun, nextDraft, type Sender } from './register-draft.ts'
import { formOf, wrongFields } from './register-letter.ts'

const today = '2026-11-21'
const known: Sender = { id: 'contact-1', name: 'Association Rivage propre', kind: 'association', spokesperson: '' }
const wrong = () => wrongFields(currentDraft(), today)

beforeEach(() => clearDraft())

describe('the letter being typed', () => {
  test('an empty form asks for who writes, about what, and which type', () => {
    expect(wrong()).toEqual({ sender: 'sender', subject: 'subject', type: 'type' })
  })

  test('who writes, the subject and the type are enough: the letter came today', () => {
    changeDraft({ sender: known, subject: 'Toiture du hangar 3', type: 'complaint' })
    expect(wrong()).toEqual({})
    const form = letterForm.parse(formOf(currentDraft(), today, ['upload-1']))
    expect(form).toMatchObject({
      sender: { contactId: 'contact-1' },
      receivedOn: today,
      writtenOn: null,
      uploads: ['upload-1'],
    })
  })

  test('somebody new is entered by name and kind', () => {
    const sender: Sender = { id: null, name: 'Estelle N’Drimou', kind: 'citizen', spokesperson: '' }
    changeDraft({ sender, subject: 'Demande de secours', type: 'other' })
    expect(letterForm.parse(formOf(currentDraft(), today)).sender).toEqual({
      name: 'Estelle N’Drimou',
      kind: 'citizen',
    })
  })

  test('a reserved letter must name somebody, and only a reserved one names anybody', () => {
    changeDraft({ sender: known, subject: 'Plainte', type: 'complaint', confidentiality: 'reserved' })
    expect(wrong()).toEqual({ named: 'named' })
    changeDraft({ named: [{ id: 'mayor', name: 'Adjoua Kpassélo' }] })
    expect(wrong()).toEqual({})
    expect(formOf(currentDraft(), today).named).toEqual(['mayor'])
    changeDraft({ confidentiality: 'ordinary' })
    expect(formOf(currentDraft(), today).named).toEqual([])
  })

  test('a day of arrival after today, or none, is said at its field', () => {
    changeDraft({ sender: known, subject: 'Plainte', type: 'complaint', receivedOn: '2026-11-22' })
    expect(wrong()).toEqual({ receivedOn: 'future' })
    changeDraft({ receivedOn: null })
    expect(wrong()).toEqual({ receivedOn: 'receivedOn' })
  })

  test('too long a subject is said to be too long', () => {
    changeDraft({ sender: known, subject: 'a'.repeat(501), type: 'complaint' })
    expect(wrong()).toEqual({ subject: 'tooLong' })
  })

  test('keeps its key however often it is corrected, and the next letter gets its own', () => {
    const { requestKey } = currentDraft()
    changeDraft({ subject: 'Plainte' })
    changeDraft({ subject: 'Plainte des riverains' })
    expect(currentDraft().requestKey).toBe(requestKey)
    nextDraft()
    expect(currentDraft().requestKey).not.toBe(requestKey)
  })

  test('the next letter of the pile came the same day and the same way; nothing else is carried over', () => {
    changeDraft({ sender: known, subject: 'Plainte', receivedOn: '2026-11-20', channel: 'bearer', urgent: true })
    expect(isBegun(currentDraft())).toBe(true)
    nextDraft()
    expect(currentDraft()).toMatchObject({
      receivedOn: '2026-11-20',
      channel: 'bearer',
      sender: null,
      subject: '',
      urgent: false,
    })
    expect(isBegun(currentDraft())).toBe(false)
  })
})
