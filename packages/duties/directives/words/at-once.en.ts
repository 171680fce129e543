/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const directivesAtOnceEn = {
  nav: {
    directives: 'Directives and commitments',
    meetings: 'Meetings',
    settings: 'Follow-up settings',
    note: 'Note a commitment',
    noteShort: '+ Note',
  },
  today: {
    meetings: 'Meetings you are expected at',
    allMeetings: 'See all',
    kind: { 'point-cabinet': 'Cabinet briefing', staff: 'Staff meeting', other: 'Meeting' },
    cancelled: 'Cancelled',
    moved: 'Moved',
    movedFrom: 'first planned for {{when}}',
    inPlaceOf: 'in the place of {{name}}',
    owed_one: 'One commitment is due today or late',
    owed_other: '{{count}} commitments are due today or late',
    verify_one: 'One proof waits to be verified',
    verify_other: '{{count}} proofs wait to be verified',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    directives: {
      read: 'keep one’s commitments and follow those one awaits',
      note: 'note a directive or a commitment',
      oversee: 'follow the commitments of the whole office',
      recur: 'keep the commitments that come back',
      meet: 'hold a meeting and write its minutes',
      settings: 'change the follow-up settings',
    },
  },
} as const
