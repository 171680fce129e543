import { roles } from '@cabinet/office/role.ts'
import { z } from 'zod'
import { day, email, filledLine, id, line, locale, paragraph, phone } from './fields.ts'
import { longestPassword, shortestPassword } from './password.ts'
import { unitKinds } from './presets/preset.ts'
import { presetIds } from './presets/presets.ts'

const filledEmail = email.pipe(z.string().min(1, 'form.required'))

/** Whether it could be guessed is for `checkPassword`, which knows the person and the office. */
const newPassword = z
  .string('form.required')
  .min(shortestPassword, 'people.password.too-short')
  .max(longestPassword * 2, 'people.password.too-long')

/** What was typed, right or wrong: only its size is looked at. */
const typedPassword = z
  .string('form.required')
  .min(1, 'form.required')
  .max(longestPassword * 2, 'form.too-long')

const timeZone = z
  .string('form.required')
  .max(60, 'form.too-long')
  .refine((name) => /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){0,2}$/.test(name) && isTimeZone(name), 'form.not-a-time-zone')

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

const country = z.string('form.required').regex(/^[A-Z]{2}$/, 'form.choose')

const theirDays = <Days extends { from: string; to: string | null }>(days: Days) =>
  days.to === null || days.from <= days.to
const endsAfterItStarts = { path: ['to'], error: 'form.ends-before-it-starts' }

/** The first visit: which office this is, and who looks after it. */
export const setUpForm = z.object({
  preset: z.enum(presetIds, 'form.choose'),
  country,
  timeZone,
  locale,
  officeName: filledLine(120),
  mayorTitle: filledLine(60),
  /** Keys of the preset's units the office does not have. */
  without: z.array(id).max(60, 'form.too-many').default([]),
  administrator: z.object({ title: line(30), name: filledLine(120), email: filledEmail, password: newPassword }),
})

/** The head of the office's papers, its week and its hours. */
export const officeForm = z.object({
  name: filledLine(120),
  crest: line(2),
  mayorTitle: filledLine(60),
  timeZone,
  locale,
  letterhead: z.object({
    country: line(120),
    motto: line(120),
    service: line(120),
    address: paragraph(300),
    phone,
    email,
  }),
  weekend: z
    .array(z.int('form.choose').min(1, 'form.choose').max(7, 'form.choose'))
    .max(6, 'form.never-open')
    .transform((weekdays) => [...new Set(weekdays)].sort()),
  idleMinutes: z.int('form.not-a-number').min(5, 'form.too-small').max(480, 'form.too-large'),
  absoluteHours: z.int('form.not-a-number').min(1, 'form.too-small').max(24, 'form.too-large'),
})

export const holidayForm = z.object({ day, name: filledLine(120) })

export const unitForm = z.object({
  name: filledLine(120),
  kind: z.enum(unitKinds, 'form.choose'),
  parentId: id.nullable(),
})

export const postForm = z.object({
  unitId: id,
  title: filledLine(120),
  role: z.enum(roles, 'form.choose'),
  headsUnit: z.boolean('form.choose'),
  several: z.boolean('form.choose'),
})

export const personForm = z.object({
  title: line(30),
  name: filledLine(120),
  email: filledEmail,
  phone,
  locale,
})

/** Somebody takes up a post; no last day while nobody knows it. */
export const holdingForm = z
  .object({ personId: id, postId: id, from: day, to: day.nullable() })
  .refine(theirDays, endsAfterItStarts)

export const standInForm = z
  .object({
    absentId: id,
    standInId: id,
    from: day,
    to: day,
    acts: z.array(id).min(1, 'people.stand-in.nothing-lent').max(100, 'form.too-many'),
    reserved: z.boolean('form.choose').default(false),
  })
  .refine(theirDays, endsAfterItStarts)

/** Why somebody is away, said no more precisely than colleagues need. */
export const absenceReasons = ['leave', 'mission', 'training', 'other'] as const

export const absenceForm = z
  .object({ personId: id, from: day, to: day, reason: z.enum(absenceReasons, 'form.choose') })
  .refine(theirDays, endsAfterItStarts)

export const contactKinds = ['citizen', 'association', 'company', 'administration', 'elected'] as const

export const contactForm = z.object({
  kind: z.enum(contactKinds, 'form.choose'),
  name: filledLine(200),
  spokesperson: line(200),
  address: paragraph(500),
  email,
  phone,
  /** M., Mme, Dr… of a natural person. */
  civility: line(40).default(''),
})

/** Two contacts that are one: letters of the second are then found under the first. */
export const mergeForm = z
  .object({ keptId: id, mergedId: id })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, { path: ['mergedId'], error: 'people.contact.same-contact' })

export const signInForm = z.object({ email: filledEmail, password: typedPassword })

/** Six digits, however they are spaced. */
export const totpForm = z.object({
  code: z
    .string('form.required')
    .max(20, 'form.not-a-code')
    .transform((code) => code.replace(/\s/g, ''))
    .refine((code) => /^\d{6}$/.test(code), 'form.not-a-code'),
})

/** One of the codes kept on paper: sixteen letters and digits, whatever stands between the groups. */
export const recoveryForm = z.object({
  code: z
    .string('form.required')
    .max(60, 'form.not-a-code')
    .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
    .refine((code) => /^[A-Z0-9]{16,32}$/.test(code), 'form.not-a-code'),
})

/** A first password, or a new one, through the link the administrator handed over. */
export const choosePasswordForm = z.object({ token: z.string('form.required').min(16).max(200), password: newPassword })

export const changePasswordForm = z.object({ current: typedPassword, password: newPassword })

export type SetUpForm = z.output<typeof setUpForm>
export type OfficeForm = z.output<typeof officeForm>
export type UnitForm = z.output<typeof unitForm>
export type PostForm = z.output<typeof postForm>
export type PersonForm = z.output<typeof personForm>
export type HoldingForm = z.output<typeof holdingForm>
export type StandInForm = z.output<typeof standInForm>
export type AbsenceForm = z.output<typeof absenceForm>
/** The civility may be left out by those who know none. */
export type ContactForm = Omit<z.output<typeof contactForm>, 'civility'> & { civility?: string }
