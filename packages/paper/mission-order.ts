import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longDay, shortDay } from './locale.ts'
import { print } from './press.ts'
import { entries, fill, given, sheet } from './sheet.ts'

/** The order a traveller carries: who goes where, when, why, at whose expense, and who allowed it. */
export type MissionOrder = {
  letterhead: Letterhead
  locale: Locale
  /** Without a number it is a draft, and says so across the page. */
  number: Line
  place?: Line
  /** `YYYY-MM-DD`, the day it was signed. */
  date?: Line
  purpose: string
  objectives: string
  invitedBy?: Line
  from: string
  to: string
  transport: string
  authorisation?: Line
  authorisedOn?: Line
  budgetLine?: Line
  interim?: Line
  members: { name: string; function: string; leads: boolean }[]
  stages: { place: string; country: string; from: string; to: string; hour: string }[]
  costs: { what: string; payer: string; amount: string }[]
  visas: { name: string; at: string }[]
  enclosures: string[]
  /** Under which act of the authority above it was approved. */
  reference?: Line
  reportDays: number
  signature: { title: string; name: Line; signedAt: Line }
  qr?: Line
}

/** A tagged PDF, one A4 page for a usual journey. */
export function missionOrderPdf(order: MissionOrder): Promise<Uint8Array> {
  const base = sheet(order.letterhead, order.locale)
  const { words } = base
  const long = (day: string) => longDay(day, order.locale)
  const days = fill(order.from === order.to ? words.missionOneDay : words.missionFromTo, {
    from: long(order.from),
    to: long(order.to),
  })
  const act = order.authorisation
    ? order.authorisedOn
      ? fill(words.missionDated, { act: order.authorisation, day: long(order.authorisedOn) })
      : order.authorisation
    : null
  const data = {
    ...base,
    ...given({
      number: order.number,
      placeAndDate: placeAndDate(order, words),
      reference: order.reference && fill(words.missionApprovedUnder, { reference: order.reference }),
    }),
    draft: !order.number,
    about: entries([
      [words.missionPurpose, order.purpose],
      [words.missionObjectives, order.objectives],
      [words.missionInvitedBy, order.invitedBy],
      [words.missionDays, days],
      [words.missionTransport, order.transport],
      [words.missionAuthorisation, act],
      [words.missionBudget, order.budgetLine],
      [words.missionInterim, order.interim],
    ]),
    members: order.members.map((one) => [
      one.name,
      one.function,
      one.leads ? words.missionLeader : words.missionMember,
    ]),
    stages: order.stages.map((one) => [
      one.place,
      one.country,
      shortDay(one.from, order.locale),
      shortDay(one.to, order.locale),
      one.hour,
    ]),
    costs: order.costs.map((one) => [one.what, one.payer, one.amount]),
    visas: order.visas,
    enclosures: order.enclosures,
    report: fill(words.missionReport, { days: String(order.reportDays) }),
    signature: given(order.signature),
  }
  return print({
    kind: 'typeset',
    template: 'mission-order',
    data: inertJson(data, 24),
    qr: order.qr ?? undefined,
    tagged: true,
  })
}

function placeAndDate({ place, date, locale }: MissionOrder, words: ReturnType<typeof sheet>['words']): Line {
  if (!date) return null
  const day = longDay(date, locale)
  return place ? fill(words.placeAndDate, { place, date: day }) : fill(words.dateOnly, { date: day })
}

/** What each traveller was due, was given and brought back. */
export type MissionAccount = {
  letterhead: Letterhead
  locale: Locale
  number: string
  date: string
  purpose: string
  from: string
  to: string
  travellers: {
    name: string
    lines: { what: string; day: Line; due: string; paid: string }[]
    balances: { amount: string; sense: 'even' | 'owed' | 'owes' }[]
  }[]
  qr?: Line
}

/** A tagged PDF: one table for each traveller, its balance under it, and room for two signatures. */
export function missionAccountPdf(account: MissionAccount): Promise<Uint8Array> {
  const base = sheet(account.letterhead, account.locale)
  const { words } = base
  const said = { even: words.accountEven, owed: words.accountOwed, owes: words.accountOwes }
  const long = (day: string) => longDay(day, account.locale)
  const data = {
    ...base,
    number: account.number,
    placeAndDate: fill(words.dateOnly, { date: long(account.date) }),
    about: entries([
      [words.missionPurpose, account.purpose],
      [words.missionDays, fill(words.missionFromTo, { from: long(account.from), to: long(account.to) })],
    ]),
    travellers: account.travellers.map(({ name, lines, balances }) => ({
      name,
      lines: lines.map((line) => [line.what, line.day ? shortDay(line.day, account.locale) : '', line.due, line.paid]),
      balances: balances.map((one) => ({ label: said[one.sense], amount: one.sense === 'even' ? '' : one.amount })),
    })),
  }
  return print({
    kind: 'typeset',
    template: 'mission-account',
    data: inertJson(data, 24),
    qr: account.qr ?? undefined,
    tagged: true,
  })
}
