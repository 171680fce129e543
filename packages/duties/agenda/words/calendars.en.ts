import type { WordsOf } from '@cabinet/words/words.ts'
import type { calendarsFr, calendarsHistoryFr, calendarsRefusalFr } from './calendars.fr.ts'

/** What other calendars read of the office's, and what people read about them. */
export const calendarsEn: WordsOf<typeof calendarsFr> = {
  calendars: {
    busy: 'Busy',
    represented: 'Is represented',
    contact: 'Contact: {{contact}}',
    dress: 'Dress: {{dress}}',
    speech: 'Speech: {{speech}}',
    invitation: 'Invitation: {{title}}',
    changed: 'Changed: {{title}}',
    cancelled: 'Cancelled: {{title}}',
    invitationText:
      'Hello,\n\n{{office}} invites you:\n\n{{title}}\n{{when}}\n{{place}}\n\nYou may answer from your calendar or by replying to this message.\n\n{{office}}',
    changedText: 'Hello,\n\nThe following meeting has changed:\n\n{{title}}\n{{when}}\n{{place}}\n\n{{office}}',
    cancelledText:
      'Hello,\n\nThe following meeting will not take place:\n\n{{title}}\n{{when}}\n{{place}}\n\n{{office}}',
    invitationFile: 'invitation.ics',
    column: {
      start: 'Start',
      end: 'End',
      timeZone: 'Time zone',
      allDay: 'All day',
      title: 'Subject',
      kind: 'Kind',
      place: 'Place',
      of: 'Diary of',
      state: 'State',
    },
    state: { confirmed: 'Confirmed', held: 'Held' },
  },
}

export const calendarsHistoryEn: WordsOf<typeof calendarsHistoryFr> = {
  'agenda.feed.made': 'opened a subscription to the diary “{{diary}}”',
  'agenda.feed.revoked': 'ended a subscription to the diary “{{diary}}”',
  'agenda.calendar.imported': 'imported a calendar: {{made}} added, {{updated}} updated, {{skipped}} left',
  'agenda.engagement.imported': 'took this engagement over from another calendar',
  'agenda.engagement.import-updated': 'brought this engagement up to date from another calendar',
  'agenda.engagement.invited': 'invited {{count}} participants by e-mail',
  'agenda.participant.invited': 'The invitation by e-mail to a participant has gone out',
  'agenda.participant.not-invited': 'The invitation by e-mail to a participant did not go out',
  'agenda.reply.accepted': 'A participant accepted the invitation, by e-mail',
  'agenda.reply.declined': 'A participant declined the invitation, by e-mail',
  'agenda.reply.tentative': 'A participant may come, by e-mail',
  'agenda.reply.delegated': 'A participant sends somebody in their place, by e-mail',
  'agenda.reply.late': 'This answer is about an earlier version of the invitation',
}

export const calendarsRefusalEn: WordsOf<typeof calendarsRefusalFr> = {
  'agenda.too-many-feeds': 'You already have {{most}} open subscriptions. End one you no longer use.',
  'agenda.not-a-calendar': 'This file is no calendar (.ics).',
  'agenda.calendar-too-large': 'This calendar is larger than {{mega}} MB. Export a shorter period.',
  'agenda.import-too-many': 'An import takes at most {{most}} engagements at once. Choose fewer.',
  'agenda.nothing-chosen': 'Nothing is chosen in this calendar.',
  'agenda.not-a-reply': 'This file holds no answer to one of our invitations.',
  'agenda.nobody-to-invite': 'No participant has an e-mail address.',
  'agenda.not-to-invite': 'Only a confirmed engagement or an option can be invited to.',
}
