import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'

// What every form of the office is made of. A wrong field answers with a key of `refusal.form`, never with a sentence.

/** A letter, a digit or a sign people can see; no key press that would break a line, and no half of a character. */
const unreadable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** One line, as typed in a box: spaces tidied, length counted after. Empty is allowed. */
export function line(longest: number) {
  return z
    .string('form.required')
    .max(longest * 2, 'form.too-long')
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .max(longest, 'form.too-long')
        .refine((text) => text.isWellFormed() && !unreadable.test(text), 'form.unreadable'),
    )
}

/** One line that must say something. */
export function filledLine(longest: number) {
  return line(longest).pipe(z.string().min(1, 'form.required'))
}

/** Several lines, such as an address. */
export function paragraph(longest: number) {
  return z
    .string('form.required')
    .max(longest, 'form.too-long')
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.isWellFormed() && !unreadable.test(text.replace(/[\n\t]/g, '')), 'form.unreadable')
}

export const day = z
  .string('form.required')
  .max(10, 'form.not-a-day')
  .refine((value) => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31', 'form.not-a-day')

/** An address to write to, in small letters; empty when the person has none. */
export const email = line(254).pipe(
  z
    .string()
    .toLowerCase()
    .refine((text) => text === '' || z.email().safeParse(text).success, 'form.not-an-email'),
)

/** A number as people write it: `+229 01 90 00 00 00`. Between six and fifteen digits; empty when there is none. */
export const phone = line(40).pipe(
  z.string().refine((text) => {
    const digits = text.replace(/\D/g, '').length
    return text === '' || (/^[+\d][\d\s().\-/]*$/.test(text) && digits >= 6 && digits <= 15)
  }, 'form.not-a-phone'),
)

export const id = z.string('form.required').min(1, 'form.required').max(64, 'form.too-long')

export const locale = z.enum(['fr', 'en'], 'form.choose')
