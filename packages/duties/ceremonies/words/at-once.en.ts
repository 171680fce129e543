/** What the frame of every screen says of this duty: fetched at once, so it stays small. */
export const ceremoniesAtOnceEn = {
  nav: { ceremonies: 'Ceremonies', speeches: 'Speeches', settings: 'Ceremony settings', lists: 'Lists of precedence' },
  today: {
    tasks_one: 'One ceremony task is due today or late',
    tasks_other: '{{count}} ceremony tasks are due today or late',
    suggested_one: 'One ceremony suggested by the calendar waits to be taken up',
    suggested_other: '{{count}} ceremonies suggested by the calendar wait to be taken up',
  },
  /** What may be lent to a stand-in, said plainly. */
  acts: {
    ceremonies: {
      read: 'read ceremonies one takes part in',
      oversee: 'read all ceremonies',
      prepare: 'prepare a ceremony',
      guests: 'keep the guests',
      invite: 'invite, remind, thank',
      line: 'settle the order of precedence',
      'see-line': 'read the order of precedence',
      seat: 'seat the guests',
      run: 'keep the run of show',
      door: 'keep an entrance',
      costs: 'keep the costs of a ceremony',
      close: 'close a ceremony',
      settings: 'change the settings of ceremonies',
      'propose-list': 'propose a list of precedence',
      'validate-list': 'validate a list of precedence',
      'sign-usage': 'sign a local usage',
      'read-speeches': 'read speeches',
      'write-speech': 'write a speech',
      'visa-speech': 'initial a speech',
      'approve-speech': 'approve a speech',
      'keep-messages': 'keep the key messages',
    },
  },
} as const
