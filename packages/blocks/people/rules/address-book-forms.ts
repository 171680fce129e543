import { z } from 'zod'
import { day, filledLine, id, line, paragraph } from './fields.ts'
import { situationKinds } from './held-function.ts'

const reversed = { path: ['to'], error: 'people.function.ends-before-it-begins' }
const inOrder = ({ from, to }: { from: string; to: string | null }) => to === null || from <= to

const mandate = z.object({ from: day, to: day.nullable() }).refine(inOrder, reversed)

/** Everything that may decide between equals; the list of precedence says which of it counts. */
export const seniorityForm = z.object({
  mandates: z.array(mandate).max(20, 'form.too-many').optional(),
  oathOn: day.optional(),
  votes: z.number().int().min(0).max(100_000_000).optional(),
  bornOn: day.optional(),
  nominatedOn: day.optional(),
  grade: z.number().int().min(1).max(100).optional(),
  tableOrder: z.number().int().min(1).max(500).optional(),
  manual: z.number().int().min(1).max(1000).optional(),
})

const functionFacts = {
  title: filledLine(200),
  salutation: line(200),
  body: line(200),
  rankKey: line(64),
  territory: line(120),
  side: z.enum(['civil', 'military'], 'form.choose'),
  from: day,
  to: day.nullable(),
  seniority: seniorityForm.default({}),
}

/** A function somebody holds: of the address book, or of the office. */
export const functionForm = z
  .object({ contactId: id.nullable(), personId: id.nullable().default(null), ...functionFacts })
  .refine(inOrder, reversed)
  .refine(({ contactId, personId }) => (contactId === null) !== (personId === null), {
    path: ['contactId'],
    error: 'form.required',
  })
export type FunctionForm = z.output<typeof functionForm>

export const changeFunctionForm = z.object({ id, ...functionFacts }).refine(inOrder, reversed)
export type ChangeFunctionForm = z.output<typeof changeFunctionForm>

export const endFunctionForm = z.object({ id, to: day })

export const householdForm = z
  .object({ contactA: id, contactB: id, salutation: filledLine(200), from: day })
  .refine(({ contactA, contactB }) => contactA !== contactB, {
    path: ['contactB'],
    error: 'people.household.same-contact',
  })
export type HouseholdForm = z.output<typeof householdForm>

export const endHouseholdForm = z.object({ id, to: day, endedBy: z.enum(['separation', 'death'], 'form.choose') })
export type EndHouseholdForm = z.output<typeof endHouseholdForm>

export const situationForm = z.object({
  contactId: id,
  kind: z.enum(situationKinds, 'form.choose'),
  on: day,
  note: paragraph(500),
})
export type SituationForm = z.output<typeof situationForm>

export const twoContactsForm = z
  .object({ contactA: id, contactB: id })
  .refine(({ contactA, contactB }) => contactA !== contactB, {
    path: ['contactB'],
    error: 'people.contact.same-contact',
  })
