import { type Moves, move } from '@cabinet/office/moves.ts'

/**
 * draft → circuit (visas of the office) → with-authority (the préfet, where the country has one sign) → approved → under-way →
 * returned → reported → settled. `refused` comes back to a draft.
 */
export const missionStates = [
  'draft',
  'circuit',
  'to-send',
  'with-authority',
  'approved',
  'under-way',
  'returned',
  'reported',
  'settled',
  'refused',
  'cancelled',
] as const
export type MissionState = (typeof missionStates)[number]

const missionMoves: Moves<MissionState> = {
  draft: ['circuit', 'cancelled'],
  circuit: ['draft', 'to-send', 'approved', 'cancelled'],
  'to-send': ['with-authority', 'draft', 'cancelled'],
  'with-authority': ['approved', 'refused', 'cancelled'],
  approved: ['under-way', 'returned', 'cancelled'],
  'under-way': ['returned', 'cancelled'],
  returned: ['reported'],
  reported: ['settled'],
  settled: [],
  refused: ['draft', 'cancelled'],
  cancelled: [],
}

export const moveMission = (from: MissionState, to: MissionState) => move(missionMoves, from, to)

export const transports = ['plane', 'train', 'bus', 'ship', 'office-car', 'own-car', 'taxi'] as const
export type Transport = (typeof transports)[number]

export const costKinds = [
  'transport',
  'lodging',
  'meals',
  'per-diem',
  'visa',
  'insurance',
  'registration',
  'other',
] as const
export type CostKind = (typeof costKinds)[number]

export const payers = ['office', 'inviting-party', 'partner', 'member'] as const
export type Payer = (typeof payers)[number]

export const checkKinds = ['passport', 'visa', 'ticket', 'vaccination', 'insurance', 'lodging'] as const
export type CheckKind = (typeof checkKinds)[number]

/** advance: handed out before · expense: a receipt brought back · repaid: brought back in money · topped-up: paid afterwards */
export const settlementKinds = ['advance', 'expense', 'repaid', 'topped-up'] as const
export type SettlementKind = (typeof settlementKinds)[number]
