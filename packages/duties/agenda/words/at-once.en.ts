import type { WordsOf } from '@cabinet/words/words.ts'
import type { agendaAtOnceFr } from './at-once.fr.ts'

/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const agendaAtOnceEn: WordsOf<typeof agendaAtOnceFr> = {
  nav: {
    agenda: 'Agenda',
    invitations: 'Invitations',
    day: 'My day',
    elsewhere: 'My diary elsewhere',
    import: 'Import a calendar',
    settings: 'Diary settings',
  },
  today: {
    title: 'My day',
    board: 'See the agenda',
    allDay: 'All day',
    busy: 'Busy',
    nothing: 'Nothing is planned today.',
    invitations_one: '{{count}} invitation to decide',
    invitations_other: '{{count}} invitations to decide',
    representing_one: 'You are asked to represent at {{count}} engagement',
    representing_other: 'You are asked to represent at {{count}} engagements',
    options_one: '{{count}} option is about to lapse',
    options_other: '{{count}} options are about to lapse',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    agenda: {
      read: 'look at the diaries',
      'read-cabinet': 'read what is for the cabinet',
      own: 'keep the absent person’s diary',
      keep: 'keep the diaries of the office',
      answer: 'answer invitations',
      publish: 'publish an engagement',
      settings: 'change the settings of the diaries',
    },
  },
}
