import { actEn, actJournalEn } from './act.en.ts'
import { directivesAtOnceEn } from './at-once.en.ts'
import { boardEn, boardJournalEn } from './board.en.ts'
import { meetingEn, meetingJournalEn } from './meeting.en.ts'

/** The words of this duty. */
export const directivesEn = {
  ...directivesAtOnceEn,
  act: actEn,
  board: boardEn,
  meeting: meetingEn,
  refusal: {
    ...actJournalEn.refusal,
    ...boardJournalEn.refusal,
    ...meetingJournalEn.refusal,
  },
  history: {
    ...actJournalEn.history,
    ...boardJournalEn.history,
    ...meetingJournalEn.history,
  },
} as const
