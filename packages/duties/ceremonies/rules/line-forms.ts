import { day, filledLine, id, line, paragraph } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { substitutionGrounds } from './guest.ts'
import { listStatuses, mostRanks, rankGroups, tieRules } from './precedence-list.ts'

const reason = paragraph(1000).pipe(z.string().min(3, 'form.required'))
const ofCeremony = { ceremonyId: id }
const whom = z.union([z.enum(['coming', 'all']), z.array(id).max(2000)]).default('coming')
const ids = z.array(id).max(2000).optional()

// ---- The line of a ceremony

export const lineForm = z.object({ ...ofCeremony, whom })
/** `speakers` left out: those the run of show lets speak, else everybody. */
export const outputsForm = z.object({
  ...ofCeremony,
  whom,
  locale: z.enum(['fr', 'en']).default('fr'),
  speakers: ids,
})
export type OutputsForm = z.output<typeof outputsForm>

export const settleForm = z.object({ ...ofCeremony, lineVersion: z.number().int().min(0), why: line(500).default('') })
export type SettleForm = z.output<typeof settleForm>
export const ofLineForm = z.object(ofCeremony)
/** `issue` left out: since the latest. */
export const differenceForm = z.object({
  ...ofCeremony,
  issue: z.number().int().min(1).optional(),
  locale: z.enum(['fr', 'en']).default('fr'),
})
export type DifferenceForm = z.output<typeof differenceForm>

const born = day.optional()
export const seniorityForm = z.object({
  mandates: z
    .array(z.object({ from: day, to: day.nullable() }))
    .max(60)
    .optional(),
  oathOn: born,
  votes: z.number().int().min(0).optional(),
  bornOn: born,
  nominatedOn: born,
  grade: z.number().int().min(0).max(1000).optional(),
  tableOrder: z.number().int().min(0).max(10_000).optional(),
  manual: z.number().int().min(0).max(10_000).optional(),
})

/** What if: somebody comes in this guest's place, or (`substitute` null) nobody does. */
export const whatIfForm = z.object({
  guestId: id,
  whom,
  substitute: z
    .object({
      civility: line(40).default(''),
      name: filledLine(200),
      function: line(300).default(''),
      salutation: line(200).default(''),
      ground: z.enum(substitutionGrounds),
      rankKey: line(60).default(''),
      seniority: seniorityForm.default({}),
    })
    .nullable(),
})
export type WhatIfForm = z.output<typeof whatIfForm>

/** `after` null: before everybody. */
export const overrideForm = z.object({ guestId: id, after: id.nullable(), reason })
export type OverrideForm = z.output<typeof overrideForm>
export const ofGuestForm = z.object({ guestId: id })
/** `after`: a guest, `first`, or null: back among those on no list. */
export const courtesyForm = z.object({ guestId: id, after: id.nullable() })
export type CourtesyForm = z.output<typeof courtesyForm>
export const hostForm = z.object({ ...ofCeremony, guestId: id.nullable() })
export type HostForm = z.output<typeof hostForm>
/** `listId` null: the one in force on the day. */
export const chooseListForm = z.object({ ...ofCeremony, listId: id.nullable(), usages: z.boolean() })
export type ChooseListForm = z.output<typeof chooseListForm>

// ---- Lists

const article = line(300).default('')
const status = z.enum(listStatuses)
const ruled = { article, status }
const key = line(60)
const rank = z.object({
  rank: z.number('form.required').int('form.choose').min(0).max(9999),
  key,
  labelFr: line(500),
  labelEn: line(500).default(''),
  group: z.enum(rankGroups),
  article,
  status,
  ties: z.array(z.enum(tieRules)).max(tieRules.length),
  hereOnly: z.boolean().default(false),
  note: paragraph(2000).default(''),
})
const follower = z.object({
  ...{ key, after: key, labelFr: line(500), labelEn: line(500).default(''), group: z.enum(rankGroups) },
  ...{ ties: z.array(z.enum(tieRules)).max(tieRules.length), ...ruled },
})
const rules = z.object({
  host: z.object({ afterRank: z.number().int().min(0).max(9999), ...ruled }).nullable(),
  carried: z.array(z.object({ ground: z.enum(substitutionGrounds), ...ruled })).max(substitutionGrounds.length),
  notCarried: z.object(ruled),
  several: z.object({ rule: z.enum(['highest', 'national-first']), national: z.array(key).max(mostRanks), ...ruled }),
  courtesy: z.object(ruled),
  follows: z.array(follower).max(100),
  excluded: z.array(z.object({ key, ...ruled })).max(100),
  reversed: z.object(ruled),
  sideBySide: z.object(ruled),
})
export const contentForm = z.object({ ranks: z.array(rank).max(mostRanks, 'form.too-many'), rules })

const source = z.object({ title: line(300), article: line(300), url: line(500), readOn: line(10) })
const listFacts = {
  code: z
    .string()
    .max(60)
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'form.choose'),
  country: z.string().regex(/^[A-Z]{2}$/, 'form.choose'),
  territory: line(200).default(''),
  title: filledLine(300),
  source,
  status,
  note: paragraph(4000).default(''),
}

export const listForm = z.object({ listId: id })
/** `listId` null: the next version of that code; otherwise the draft to be put right. */
export const listDraftForm = z.object({ listId: id.nullable(), ...listFacts, content: contentForm })
export type ListDraftForm = z.output<typeof listDraftForm>
/** The ranks as a table; the rules stay those of the version before. */
export const listImportForm = z.object({
  ...listFacts,
  format: z.enum(['csv', 'json']),
  text: z.string().min(1, 'form.required').max(1_000_000, 'form.too-long'),
})
export type ListImportForm = z.output<typeof listImportForm>
/** `from`: the first day it counts. */
export const listValidateForm = z.object({ listId: id, from: day, status })
export type ListValidateForm = z.output<typeof listValidateForm>
export const listReturnForm = z.object({ listId: id, reason })
export type ListReturnForm = z.output<typeof listReturnForm>
export const listCheckForm = z.object({ content: contentForm })

// ---- Usages of the commune

export const usageForm = z
  .object({
    content: z.object({
      key: filledLine(60),
      labelFr: filledLine(300),
      labelEn: line(300).default(''),
      group: z.enum(rankGroups),
      afterKey: filledLine(60).nullable(),
      ties: z.array(z.enum(tieRules)).max(tieRules.length),
    }),
    source: filledLine(500),
    from: day,
    to: day.nullable().default(null),
  })
  .refine((usage) => usage.to === null || usage.from <= usage.to, { path: ['to'], error: 'form.choose' })
  .refine(({ content }) => content.afterKey !== content.key, { path: ['content', 'afterKey'], error: 'form.choose' })
export type UsageForm = z.output<typeof usageForm>
export const ofUsageForm = z.object({ usageId: id })
export const usageEndForm = z.object({ usageId: id, to: day })
export type UsageEndForm = z.output<typeof usageEndForm>
