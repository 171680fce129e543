import type { CommitmentState } from '@cabinet/blocks/commitments/rules/commitment.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Figure, FigureLine, Split } from './figure.ts'
import type { Quarter } from './period.ts'
import type { Bureau, Edition, MayorField, NarrativeField } from './report.ts'

/** What was promised on the report before, or is overdue: text and names are left out of what is handed round when reserved. */
export type FollowUpRow = {
  id: string
  text: string
  lead: string
  dueOn: Day | null
  firstDueOn: Day | null
  state: CommitmentState
  proof: string
  postponed: number
}

export type BureauPage = {
  bureau: Bureau
  /** Who answers for it, by name and post as it was; null when the bureau has no head. */
  head: string | null
  /** The bureau never handed its page in: the report says so. */
  silent: boolean
  figures: FigureLine[]
  splits: Split[]
  texts: Record<NarrativeField, string>
  /** Fields whose text was carried forward from the quarter before and not touched. */
  carried: NarrativeField[]
}

export type Restatement = {
  code: string
  quarter: Quarter
  was: Figure
  now: Figure
  because: 'later-facts' | 'formula'
}

/** Everything one edition prints, as data: no words that the reader's language could change, no query left to run. */
export type ReportContent = {
  edition: Edition
  office: string
  quarter: Quarter
  from: Day
  to: Day
  number: string | null
  /** ISO instant, UTC: what was known until then is in it. */
  asOf: string
  /** From how many on a share or a median was said in it; the setting may have changed since. */
  minimum?: number
  mayor: { name: string; figures: FigureLine[]; texts: Record<MayorField, string> }
  /** Null when there is no report before this one. */
  followUp: { number: string | null; rows: FollowUpRow[] } | null
  directives: { figures: FigureLine[]; splits: Split[]; overdue: FollowUpRow[]; reservedLeftOut: boolean }
  pages: BureauPage[]
  /** Codes printed in it with the version of their formula: the method sheet. */
  method: { code: string; formula: number }[]
  restatements: Restatement[]
}
