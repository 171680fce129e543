import { id, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { mayBeChosen, mostChosen } from './chosen-figures.ts'
import { bureaus, councilOutcomes, mayorFields, narrativeFields } from './report.ts'

export const reportAsked = z.object({ reportId: id })
export const openReportForm = z.object({ year: z.int().min(2000).max(2199), quarter: z.int().min(1).max(4) })
export type OpenReportForm = z.output<typeof openReportForm>

/** The mayor's page is written like a bureau's, by whoever keeps the report. */
export const pageAsked = z.object({ reportId: id, bureau: z.enum([...bureaus, 'mayor'], 'form.choose') })
export type PageAsked = z.output<typeof pageAsked>

const field = z.enum([...new Set([...narrativeFields, ...mayorFields])], 'form.choose')
export const fieldAsked = pageAsked.extend({ field })
export type FieldAsked = z.output<typeof fieldAsked>

const version = z.int().nonnegative()
export const longestText = 8000
/** `version`: the one the text was begun from, so that nobody writes over what they have not read; 0 where nothing stands. */
export const saveTextForm = fieldAsked.extend({ version, text: paragraph(longestText) })
export type SaveTextForm = z.output<typeof saveTextForm>
export const restoreTextForm = fieldAsked.extend({ version, restored: z.int().positive() })
export type RestoreTextForm = z.output<typeof restoreTextForm>
export const carryForm = fieldAsked.extend({ version })
export type CarryForm = z.output<typeof carryForm>

export const commentForm = pageAsked.extend({
  field: field.nullable().default(null),
  text: paragraph(2000).pipe(z.string().min(1, 'form.required')),
})
export type CommentForm = z.output<typeof commentForm>
export const settleForm = z.object({ commentId: id })

export const listAsked = z.object({
  cursor: z.object({ year: z.int(), quarter: z.int() }).nullish(),
  limit: z.int().min(1).max(100).default(50),
})

const delay = (least: number) => z.int('form.not-a-number').min(least, 'form.too-small').max(60, 'form.too-large')
const minimum = z.int('form.not-a-number').min(2, 'form.too-small').max(1000, 'form.too-large')

/** The days of the cycle follow one another, and what is handed round is never shown more freely than inside. */
export const calendarForm = z
  .object({
    version: z.int().positive(),
    draftAfter: delay(1).nullable(),
    pagesAfter: delay(1),
    visaAfter: delay(1),
    remindBefore: delay(0),
    minimumInside: minimum,
    minimumOutside: minimum,
    mask: minimum,
    outcomes: z.array(z.enum(councilOutcomes)).min(1, 'form.required').max(councilOutcomes.length),
  })
  .refine((form) => form.remindBefore < form.pagesAfter, { path: ['remindBefore'], error: 'form.too-large' })
  .refine((form) => form.visaAfter > form.pagesAfter, { path: ['visaAfter'], error: 'form.too-small' })
  .refine((form) => form.minimumOutside >= form.minimumInside, { path: ['minimumOutside'], error: 'form.too-small' })
export type CalendarForm = z.output<typeof calendarForm>

const answersFor = z.string().regex(/^(unit|post|person):[\w-]{1,64}$/, 'form.choose')
/** Every bureau once, in the order of the report. */
export const pagesForm = z.object({
  pages: z
    .array(z.object({ bureau: z.enum(bureaus), answersFor: answersFor.nullable(), hidden: z.boolean() }))
    .length(bureaus.length, 'form.choose')
    .refine((pages) => new Set(pages.map((one) => one.bureau)).size === pages.length, 'form.choose')
    .refine((pages) => pages.some((one) => !one.hidden), 'form.required'),
})
export type PagesForm = z.output<typeof pagesForm>

const figure = z.string().max(12)
/** `was`: the figures the choice was begun from, so that nobody's choice is lost unread. */
export const figuresForm = z.object({
  was: z.array(figure).max(100),
  figures: z
    .array(figure.refine(mayBeChosen, 'form.choose'))
    .min(1, 'form.required')
    .max(mostChosen, 'form.too-large')
    .refine((codes) => new Set(codes).size === codes.length, 'form.choose'),
})
export type FiguresForm = z.output<typeof figuresForm>
