import type { DirectivesAnswers } from './client.ts'

/** One line of a board, as it arrives at the screen. */
export type BoardRow = DirectivesAnswers['boardList']['rows'][number]
export type CommitmentAnswer = DirectivesAnswers['commitment']
