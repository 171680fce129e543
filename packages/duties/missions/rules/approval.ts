import type { Role } from '@cabinet/office/role.ts'
import type { Need } from './missing.ts'

/** Above the office: the prefect who represents the State, or the minister in charge of local authorities. */
export const authorities = ['prefect', 'minister'] as const
export type Authority = (typeof authorities)[number]

/** How an order is approved: who signs it in the end, and what must be there before. One line per case, the first that fits. */
export type ApprovalRule = {
  code: 'bj-mayor' | 'ci-elected-abroad' | 'fr-elected' | 'be-elected' | 'elected' | 'staff'
  /** ISO 3166 code; null for any country without a line of its own. */
  country: string | null
  /** Roles of whoever leads the journey; null for anybody. */
  leaders: readonly Role[] | null
  /** Only for journeys abroad, or for any. */
  onlyAbroad: boolean
  /** Who signs above the office; null when the office's own signature is enough. */
  authority: Authority | null
  needs: readonly Need[]
  /** Shipped from what we read; a jurist of the country has not confirmed it. */
  toBeValidated: boolean
}

const elected = ['mayor', 'deputy-mayor'] as const
const everyNeed = [
  'objectives',
  'stages',
  'delegation',
  'authorisation',
  'financial-incidence',
  'budget-line',
  'previous-report',
] as const
const ownNeeds = ['objectives', 'stages', 'delegation', 'budget-line', 'previous-report'] as const

export const approvalRules: readonly ApprovalRule[] = [
  // A mayor of Benin: the prefect signs, and sends back a file without objectives, deliberation or report (Lokossa, 2013).
  {
    code: 'bj-mayor',
    country: 'BJ',
    leaders: ['mayor'],
    onlyAbroad: false,
    authority: 'prefect',
    needs: everyNeed,
    toBeValidated: false,
  },
  {
    code: 'ci-elected-abroad',
    country: 'CI',
    leaders: elected,
    onlyAbroad: true,
    authority: 'prefect',
    needs: everyNeed,
    toBeValidated: true,
  },
  // « Mandat spécial »: the council's own deliberation, dated before the journey.
  {
    code: 'fr-elected',
    country: 'FR',
    leaders: elected,
    onlyAbroad: false,
    authority: null,
    needs: everyNeed,
    toBeValidated: true,
  },
  {
    code: 'be-elected',
    country: 'BE',
    leaders: elected,
    onlyAbroad: true,
    authority: null,
    needs: everyNeed,
    toBeValidated: true,
  },
  {
    code: 'elected',
    country: null,
    leaders: elected,
    onlyAbroad: true,
    authority: null,
    needs: everyNeed,
    toBeValidated: true,
  },
  {
    code: 'staff',
    country: null,
    leaders: null,
    onlyAbroad: false,
    authority: null,
    needs: ownNeeds,
    toBeValidated: false,
  },
]

/** The line that fits an order. The last one fits everybody. */
export function approvalFor(order: { country: string; roles: readonly Role[]; abroad: boolean }): ApprovalRule {
  const fits = ({ country, leaders, onlyAbroad }: ApprovalRule) =>
    (country === null || country === order.country) &&
    (leaders === null || order.roles.some((role) => leaders.includes(role))) &&
    (!onlyAbroad || order.abroad)
  const rule = approvalRules.find(fits)
  if (!rule) throw new Error('No line of approval fits.')
  return rule
}
