import { describe, expect, test } from 'vitest'
import { dispatchForm } from '../rules/forms.ts'
import { blankRecipient, formOf, wrongFields } from './dispatch-recipients.ts'

const afi = { ...blankRecipient(), name: 'Mme Afi Sossou' }

describe('the recipients of a letter that leaves', () => {
  test('by post a name is enough', () => {
    expect(wrongFields('letter', [afi])).toEqual({})
    expect(dispatchForm.safeParse(formOf('letter', [afi])).success).toBe(true)
  })

  test('by e-mail an address is asked for, and one that cannot be an address is said', () => {
    const byEmail = { ...afi, mode: 'e-mail' as const }
    expect(wrongFields('letter', [byEmail, { ...byEmail, email: 'afi.example' }])).toEqual({
      '0.email': 'needEmail',
      '1.email': 'badEmail',
    })
  })

  test('nobody is sent a letter without a name', () => {
    expect(wrongFields('letter', [blankRecipient()])).toEqual({ '0.name': 'needName' })
  })
})
