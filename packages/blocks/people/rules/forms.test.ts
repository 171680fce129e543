import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { day, email, filledLine, line, paragraph, phone } from './fields.ts'
import * as forms from './forms.ts'

function firstCode(form: z.ZodType, value: unknown): string | undefined {
  return form.safeParse(value).error?.issues[0]?.message
}

describe('what a box accepts', () => {
  test.each([
    [filledLine(10), '', 'form.required'],
    [filledLine(10), '   ', 'form.required'],
    [filledLine(10), undefined, 'form.required'],
    [line(10), 'x'.repeat(11), 'form.too-long'],
    [line(10), 'Afi\u202eossou', 'form.unreadable'],
    [line(10), 'Afi\u0000', 'form.unreadable'],
    [line(10), 'Afi \ud800', 'form.unreadable'],
    [paragraph(10), 'x'.repeat(11), 'form.too-long'],
    [paragraph(50), 'rue\u0007', 'form.unreadable'],
    [day, '2026-02-30', 'form.not-a-day'],
    [day, '1899-12-31', 'form.not-a-day'],
    [day, 20260430, 'form.required'],
    [email, 'afi@', 'form.not-an-email'],
    [email, 'afi@x.bj\r\nBcc: all@x.bj', 'form.not-an-email'],
    [phone, 'appelez-moi', 'form.not-a-phone'],
    [phone, '12345', 'form.not-a-phone'],
    [phone, '1'.repeat(16), 'form.not-a-phone'],
  ])('%#: what is wrong is said with its own code', (field, value, code) => {
    expect(firstCode(field, value)).toBe(code)
  })

  test.each([
    [line(40), '  Afi \u00a0 Sossou ', 'Afi Sossou'],
    [line(40), 'Noe\u0308l', 'Noël'],
    [paragraph(40), ' 12 rue\r\nCotonou ', '12 rue\nCotonou'],
    [email, ' Afi@Mairie.BJ ', 'afi@mairie.bj'],
    [email, '', ''],
    [phone, '+229 01 90 00 00 00', '+229 01 90 00 00 00'],
    [phone, '', ''],
  ])('%#: what is right is tidied and kept', (field, value, kept) => {
    expect(field.parse(value)).toBe(kept)
  })
})

const setUp = {
  preset: 'benin',
  country: 'BJ',
  timeZone: 'Africa/Porto-Novo',
  locale: 'fr',
  officeName: 'Mairie de Porto-Sèmè',
  mayorTitle: 'Le Maire',
  administrator: { title: 'M.', name: 'Kofi Ahoyo', email: 'kofi@mairie.bj', password: 'le bac part à neuf heures' },
}

describe('the forms of the people block', () => {
  test('an office is set up from a preset that exists, in a place that exists', () => {
    expect(forms.setUpForm.parse(setUp)).toMatchObject({ officeName: 'Mairie de Porto-Sèmè', without: [] })
    expect(firstCode(forms.setUpForm, { ...setUp, preset: 'atlantis' })).toBe('form.choose')
    expect(firstCode(forms.setUpForm, { ...setUp, timeZone: 'Africa/Atlantis' })).toBe('form.not-a-time-zone')
    expect(firstCode(forms.setUpForm, { ...setUp, country: 'Bénin' })).toBe('form.choose')
    const short = { ...setUp, administrator: { ...setUp.administrator, password: 'trop court' } }
    expect(firstCode(forms.setUpForm, short)).toBe('people.password.too-short')
  })

  test('a period may not end before it begins, and the wrong box is named', () => {
    const holding = { personId: 'p', postId: 'q', from: '2026-05-04', to: '2026-05-03' }
    expect(forms.holdingForm.safeParse(holding).error?.issues[0]).toMatchObject({
      path: ['to'],
      message: 'form.ends-before-it-starts',
    })
    expect(forms.holdingForm.safeParse({ ...holding, to: null }).success).toBe(true)
    expect(firstCode(forms.absenceForm, { ...holding, reason: 'leave' })).toBe('form.ends-before-it-starts')
  })

  test('nobody stands in for nothing, nor for an endless list', () => {
    const grant = { absentId: 'a', standInId: 'b', from: '2026-05-04', to: '2026-05-08', acts: [] as string[] }
    expect(firstCode(forms.standInForm, grant)).toBe('people.stand-in.nothing-lent')
    expect(firstCode(forms.standInForm, { ...grant, acts: Array(101).fill('mail.assign') })).toBe('form.too-many')
    expect(forms.standInForm.parse({ ...grant, acts: ['mail.assign'] }).reserved).toBe(false)
  })

  test('a contact is not merged with itself', () => {
    expect(firstCode(forms.mergeForm, { keptId: 'a', mergedId: 'a' })).toBe('people.contact.same-contact')
  })

  test('a code is read however it is spaced, and nothing else is a code', () => {
    expect(forms.totpForm.parse({ code: ' 123 456' })).toEqual({ code: '123456' })
    expect(firstCode(forms.totpForm, { code: '12345a' })).toBe('form.not-a-code')
    expect(forms.recoveryForm.parse({ code: 'abcd-efgh-2345-6789' })).toEqual({ code: 'ABCDEFGH23456789' })
    expect(firstCode(forms.recoveryForm, { code: 'abcd' })).toBe('form.not-a-code')
  })

  test('an office that never opens is refused', () => {
    expect(firstCode(forms.officeForm.pick({ weekend: true }), { weekend: [1, 2, 3, 4, 5, 6, 7] })).toBe(
      'form.never-open',
    )
    expect(forms.officeForm.pick({ weekend: true }).parse({ weekend: [7, 6, 7] })).toEqual({ weekend: [6, 7] })
  })

  test('a password is neither trimmed nor changed on its way in', () => {
    expect(forms.signInForm.parse({ email: 'a@b.bj', password: '  é  ' }).password).toBe('  é  ')
  })

  const everyForm = Object.entries(forms).flatMap(([name, form]) =>
    'safeParse' in form ? [[name, form as z.ZodType] as const] : [],
  )

  test.each(everyForm)('%s takes anything at all without an accident and never keeps a megabyte', (_name, form) => {
    fc.assert(fc.property(fc.anything(), (value) => typeof form.safeParse(value).success === 'boolean'))
    expect(form.safeParse('x'.repeat(1_000_000)).success).toBe(false)
  })
})
