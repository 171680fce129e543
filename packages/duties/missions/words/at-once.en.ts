import type { WordsOf } from '@cabinet/words/words.ts'
import type { missionsAtOnceFr } from './at-once.fr.ts'

/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const missionsAtOnceEn: WordsOf<typeof missionsAtOnceFr> = {
  nav: { missions: 'Missions', settings: 'Settings of missions', draft: 'Draft' },
  today: {
    desk_one: 'One order of mission waits for your visa or signature',
    desk_other: '{{count}} orders of mission wait for your visa or signature',
    'report-owed_one': 'One report of a mission is owed',
    'report-owed_other': '{{count}} reports of missions are owed',
    authority_one: 'One file is to be sent to the authority or waits for it',
    authority_other: '{{count}} files are to be sent to the authority or wait for it',
    'to-settle_one': 'One mission is to be settled',
    'to-settle_other': '{{count}} missions are to be settled',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    missions: {
      read: 'read missions',
      oversee: 'read all missions',
      draft: 'prepare a mission order',
      send: 'send a mission order round',
      visa: 'initial a mission order',
      sign: 'sign a mission order',
      check: 'keep the travel checklist',
      settle: 'keep advances and accounts',
      report: 'report on a mission',
      settings: 'change the settings of missions',
    },
  },
}
