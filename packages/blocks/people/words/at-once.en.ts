import type { WordsOf } from '@cabinet/words/words.ts'
import type { peopleAtOnceFr } from './at-once.fr.ts'

/** The same in English. */
export const peopleAtOnceEn: WordsOf<typeof peopleAtOnceFr> = {
  navigation: {
    people: 'People and posts',
    chart: 'Organisation chart',
    holidays: 'Public holidays',
    directory: 'Directory',
    contacts: 'Correspondents',
    standIns: 'Stand-ins',
    absences: 'Absences',
    settings: 'Office settings',
    account: 'My account',
  },
}
