import { type Moves, move } from '@cabinet/office/moves.ts'

/**
 * drafting: the bureaux write beside the draft figures · consolidating: the chef de cabinet reads and writes the mayor's page ·
 * visa: on its way through the circuit · frozen: numbered, hashed, never changed again · presented: the council noted or adopted it
 */
export const reportStates = ['drafting', 'consolidating', 'visa', 'frozen', 'presented'] as const
export type ReportState = (typeof reportStates)[number]

export const reportMoves: Moves<ReportState> = {
  drafting: ['consolidating'],
  consolidating: ['drafting', 'visa'],
  visa: ['consolidating', 'frozen'],
  frozen: ['presented'],
  presented: [],
}

export const moveReport = (from: ReportState, to: ReportState) => move(reportMoves, from, to)

/** The pages of the report, one for each bureau that answers with its figures. */
export const bureaus = ['direction', 'mail', 'agenda', 'audiences', 'ceremonies', 'missions'] as const
export type Bureau = (typeof bureaus)[number]

/** What a bureau writes beside its figures; difficulties and lessons are not optional in spirit: a report is not a list of figures. */
export const narrativeFields = ['results', 'difficulties', 'lessons', 'perspectives', 'decisions'] as const
export type NarrativeField = (typeof narrativeFields)[number]

/** The mayor's page carries its own three: three successes, three difficulties, three decisions requested. */
export const mayorFields = ['successes', 'difficulties', 'decisions'] as const
export type MayorField = (typeof mayorFields)[number]

/** mayor: complete, what is reserved counted above the mask · council: handed round, nothing reserved in it */
export const editions = ['mayor', 'council'] as const
export type Edition = (typeof editions)[number]

export const pressFormats = ['pdf', 'docx'] as const
export type PressFormat = (typeof pressFormats)[number]

/** Benin: the council notes it, or adopts it (décret 2002-293, art. 4; usage of Cotonou 2021) – to be validated by the office's jurist. */
export const councilOutcomes = ['noted', 'adopted'] as const
export type CouncilOutcome = (typeof councilOutcomes)[number]
