import { actFr, actJournalFr } from './act.fr.ts'
import { directivesAtOnceFr } from './at-once.fr.ts'
import { boardFr, boardJournalFr } from './board.fr.ts'
import { meetingFr, meetingJournalFr } from './meeting.fr.ts'

/** The words of this duty, French first. Each part has a key of its own. */
export const directivesFr = {
  ...directivesAtOnceFr,
  act: actFr,
  board: boardFr,
  meeting: meetingFr,
  refusal: {
    ...actJournalFr.refusal,
    ...boardJournalFr.refusal,
    ...meetingJournalFr.refusal,
  },
  history: {
    ...actJournalFr.history,
    ...boardJournalFr.history,
    ...meetingJournalFr.history,
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    directives: typeof directivesFr
  }
}
