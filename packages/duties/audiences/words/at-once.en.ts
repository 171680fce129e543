import type { WordsOf } from '@cabinet/words/words.ts'
import type { audiencesAtOnceFr } from './at-once.fr.ts'

/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const audiencesAtOnceEn: WordsOf<typeof audiencesAtOnceFr> = {
  nav: {
    audiences: 'Audiences',
    register: 'New audience',
    reception: 'Reception',
    days: 'Audience days',
    follow: 'Follow-up of audiences',
    settings: 'Audiences',
  },
  today: {
    seeAll: 'See all',
    reception: 'Today’s visitors',
    'to-decide': 'Audiences to decide',
    'to-opine': 'Audiences: my opinion',
    received: 'Audiences to admit',
    'to-schedule': 'Audiences to schedule',
    'to-report': 'Audiences without a report',
    mine: 'Follow-up of audiences',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    audiences: {
      read: 'read the requests for an audience',
      'read-reserved': 'read reserved requests',
      register: 'register a request',
      admit: 'admit a request',
      'opinion-chief': 'give the chief of staff’s opinion',
      'opinion-general': 'give the secretary general’s opinion',
      decide: 'decide who is received',
      schedule: 'set audiences',
      receive: 'receive visitors',
      report: 'report on an audience',
      follow: 'follow up an audience',
      settings: 'change the settings of audiences',
    },
  },
}
